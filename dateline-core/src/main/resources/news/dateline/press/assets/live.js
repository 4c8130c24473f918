/* An open live page gets what is new without being loaded again. It asks for the page itself, so that it never holds more than what stands now; without this file the page is complete as it was pressed. */
'use strict';
(() => {
  const page = document.querySelector('.live-page'), list = page && page.querySelector('.entries'), head = page && page.querySelector('.live-head');
  if (!list || !head) return;
  const AGAIN = 2000, TRIES_MAX = 30, own = location.pathname, id = page.dataset.story;
  const button = document.createElement('button'), status = document.createElement('span');
  button.type = 'button';
  button.hidden = true;
  status.className = 'vh';
  status.setAttribute('role', 'status');
  head.append(button, status);

  let waiting = [], asking = false, asked = false, tries = 0, stream = null;
  const disturbs = () => !document.hidden && (list.contains(document.activeElement) || list.getBoundingClientRect().top < 0);
  const offer = () => {
    button.hidden = waiting.length === 0;
    if (waiting.length) status.textContent = button.textContent = furniture.counted('live.fresh', waiting.length);
  };
  const show = () => {
    for (const item of waiting) {
      item.classList.add('fresh');
      list.prepend(item);
    }
    waiting = [];
    offer();
  };
  button.addEventListener('click', () => {
    const newest = waiting[waiting.length - 1];
    show();
    head.scrollIntoView();
    const link = newest && newest.querySelector('a');
    if (link) link.focus({ preventScroll: true });
  });

  /* What is gone goes at once, also from under the reader's eyes; what may have to go is not read on until it is known what stands. */
  const empty = () => {
    waiting = [];
    offer();
    list.replaceChildren();
  };
  const gone = () => {
    empty();
    const note = document.createElement('p'), to = document.createElement('a');
    note.className = 'told-since';
    note.setAttribute('role', 'status');
    to.href = '/article/' + id;
    to.textContent = furniture.words['live.why'];
    note.append(furniture.words['live.gone'] + ' ', to);
    page.replaceWith(note);
    if (stream) stream.close();
  };
  const apply = html => {
    const now = new DOMParser().parseFromString(html, 'text/html').querySelector('.live-page');
    if (!now) return gone();
    const before = new Map([...list.children].map(item => [item.id, item])), items = [...now.querySelectorAll('.entries>li')], stay = new Set(items.map(item => item.id));
    for (const [name, item] of before) if (!stay.has(name)) item.remove();
    waiting = [];
    for (const item of items) {
      const old = before.get(item.id);
      if (!old) waiting.unshift(item);
      else {
        const open = old.querySelector('details[open]'), details = item.querySelector('details');
        if (open && details) details.open = true;
        old.classList.remove('fresh');
        if (!old.isEqualNode(item)) old.replaceWith(item);
      }
    }
    page.querySelector('header').replaceWith(now.querySelector('header'));
    for (const part of page.querySelectorAll(':scope>.differ')) part.remove();
    const differ = now.querySelector('.differ');
    if (differ) page.querySelector('.since').before(differ);
    if (disturbs() && list.children.length) offer();
    else show();
  };
  const ask = async () => {
    if (asking) { asked = true; return; }
    asking = true;
    asked = false;
    try {
      const answer = await fetch(own, { credentials: 'omit', cache: 'no-cache' });
      if (answer.ok && answer.redirected && !new URL(answer.url).pathname.startsWith('/live/')) location.assign(answer.url);
      else if (answer.ok) { tries = 0; apply(await answer.text()); }
      else if (answer.status === 503 && tries++ < TRIES_MAX) { empty(); setTimeout(ask, AGAIN); }
      else gone();
    } catch { /* The page stays as it was read; the stream comes back by itself and asks again. */ }
    asking = false;
    if (asked) ask();
  };
  stream = furniture.whileLooked('/stream/latest?story=' + encodeURIComponent(id), ask, { new: ask, changed: ask, gone: ask, reload: ask });
})();
