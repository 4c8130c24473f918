/* The reading list. The worker asks what still stands before it names a story. */
'use strict';
(async () => {
  const list = document.querySelector('.kept'), said = document.querySelector('.kept-said');
  const say = words => { said.textContent = words; };
  const drop = async story => {
    await (await caches.open('kept')).delete('/article/' + story.id);
    show();
  };
  async function show() {
    let told = { asked: true, late: false, stories: [] };
    if (window.caches && await caches.has('kept') && navigator.serviceWorker) {
      await navigator.serviceWorker.ready;
      try {
        const answer = await fetch('/saved.json');
        if (answer.ok) told = await answer.json();
      } catch { told.asked = false; }
    }
    list.replaceChildren(...told.stories.sort((a, b) => a.at < b.at ? 1 : -1).map(story => {
      const item = document.createElement('li'), link = document.createElement('a'), button = document.createElement('button');
      link.href = '/article/' + story.id;
      link.textContent = story.title;
      link.lang = story.language;
      link.dir = 'auto';
      button.type = 'button';
      button.textContent = furniture.words['saved.remove'];
      button.setAttribute('aria-label', furniture.words['saved.remove-of'].replace('{0}', story.title));
      button.addEventListener('click', () => drop(story));
      item.append(link, ' ', button);
      return item;
    }));
    if (told.late) say(furniture.words['saved.late']);
    else if (!told.stories.length) say(furniture.words['saved.none']);
    else say(told.asked ? furniture.words['saved.asked'] : furniture.words['saved.unasked']);
  }
  show();
})();
