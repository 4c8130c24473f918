/* Shots one screen each: swiped, turned by arrow keys or buttons, read aloud on request. Without this file they are a list. */
'use strict';
(() => {
  /* An address a card: one that is not among these leads to its story. */
  const addressed = () => decodeURIComponent(location.hash.slice(1)).replace(/[^A-Za-z0-9_-].*/, '').replace(/^main$/, '');
  const toStory = id => location.replace('/article/' + id);
  const list = document.querySelector('.deck');
  if (!list) {
    if (addressed()) toStory(addressed());
    return;
  }
  const words = furniture.words;
  const shots = () => [...list.children];
  const turn = document.querySelector('.turn');
  const button = (label, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  };
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const back = button(words['shots.back'], () => go(at() - 1)), next = button(words['shots.next'], () => go(at() + 1));
  turn.append(back, next, status);
  list.classList.add('paged');

  /* Which one is before the reader: the nearest to the middle, whichever way the page is written. */
  function at() {
    const middle = list.getBoundingClientRect().left + list.clientWidth / 2;
    const far = shots().map(shot => { const box = shot.getBoundingClientRect(); return Math.abs(box.left + box.width / 2 - middle); });
    return far.indexOf(Math.min(...far));
  }
  function show(number, smooth) {
    const shot = shots()[number];
    if (shot) list.scrollTo({ left: shot.offsetLeft - list.offsetLeft, behavior: smooth ? 'auto' : 'instant' });
  }
  function go(number) {
    const shot = shots()[number];
    if (!shot) return;
    silence();
    show(number, true);
    shot.focus({ preventScroll: true });
    told(number);
  }
  /* A page that was asked for without a card gets the address of one when its reader turns to it: the browser would scroll to the first, past the head of the page. */
  function told(number, moved = true) {
    const all = shots(), shot = all[number];
    back.disabled = number <= 0;
    next.disabled = number >= all.length - 1;
    const says = all.length ? words['shots.at'].replace('{0}', number + 1).replace('{1}', all.length) : words['shots.none'];
    if (status.textContent !== says) status.textContent = says;
    if (shot && moved && location.hash !== '#' + shot.id) history.replaceState(null, '', '#' + shot.id);
  }
  let waiting = 0;
  list.addEventListener('scroll', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => told(at()), 120);
  }, { passive: true });
  document.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest('input,textarea,select,details')) return;
    const onward = getComputedStyle(list).direction === 'rtl' ? -1 : 1, by = { ArrowRight: onward, ArrowDown: 1, ArrowLeft: -onward, ArrowUp: -1 }[event.key];
    const number = event.key === 'Home' ? 0 : event.key === 'End' ? shots().length - 1 : by ? at() + by : -1;
    if (!shots()[number]) return;
    event.preventDefault();
    go(number);
  });

  function open() {
    const id = addressed(), number = shots().findIndex(shot => shot.id === id);
    if (id && number < 0) return toStory(id);
    show(Math.max(0, number), false);
    told(Math.max(0, number), number >= 0);
  }
  window.addEventListener('hashchange', open);

  /* Read aloud, in the voice of the story's language, by the browser itself. */
  const speech = window.speechSynthesis;
  function silence() {
    if (speech) speech.cancel();
  }
  if (speech && window.SpeechSynthesisUtterance) {
    for (const shot of shots()) {
      const story = shot.querySelector('.shot');
      const reads = button(words['shots.listen'], () => {
        const speaks = reads.getAttribute('aria-pressed') === 'true';
        silence();
        if (speaks) return;
        const utterance = new SpeechSynthesisUtterance(story.querySelector('h2').textContent.trim() + '. ' + story.querySelector('.told').textContent.trim());
        utterance.lang = story.lang;
        const over = () => reads.setAttribute('aria-pressed', 'false');
        utterance.addEventListener('end', over);
        utterance.addEventListener('error', over);
        reads.setAttribute('aria-pressed', 'true');
        speech.speak(utterance);
      });
      reads.setAttribute('aria-pressed', 'false');
      shot.querySelector('.to').append(reads);
    }
    window.addEventListener('pagehide', silence);
  }

  /* What is withdrawn leaves while one looks. */
  document.addEventListener('dateline:gone', event => {
    const number = at(), shot = shots().find(one => one.id === event.detail.id);
    if (!shot) return;
    if (shots()[number] === shot) silence();
    shot.remove();
    told(Math.min(number, shots().length - 1));
  });
  open();
})();
