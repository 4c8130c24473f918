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
      button.textContent = 'Remove';
      button.setAttribute('aria-label', 'Remove: ' + story.title);
      button.addEventListener('click', () => drop(story));
      item.append(link, ' ', button);
      return item;
    }));
    if (told.late) say('You have kept stories, but for half a day nobody could ask whether they still stand. Connect once, and they are here again.');
    else if (!told.stories.length) say('You have kept no story. At the head of each story there is a button for it.');
    else say(told.asked ? 'These stories still stand: we have just asked.' : 'There is no connection. These stories stood when we last asked.');
  }
  show();
})();
