/* What pages can do beyond plain reading. Without this file every page is complete: rails are links, times are absolute, lists stand as they were pressed. */
'use strict';
(() => {
  const MINUTE = 60000, HOUR = 60 * MINUTE, YEAR_SECONDS = 31536000, READ_FOR = 10000, FULL_FOR = 10000;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  /* What is said here is in the language of the page: its words come with it. A plural is chosen by the browser's rules for that language. */
  const told = document.getElementById('script-words'), words = told ? JSON.parse(told.textContent) : {};
  const language = (document.querySelector('header.top') || document.documentElement).lang, digits = '-u-nu-latn';
  function counted(key, count) {
    const forms = {};
    words[key].replace(/(=?\w+)\{([^{}]*)\}/g, (_, form, text) => { forms[form] = text; });
    const form = forms['=' + count] || forms[new Intl.PluralRules(language).select(count)] || forms.other;
    return form.replace('#', new Intl.NumberFormat(language + digits).format(count));
  }
  /* For the scripts of some kinds of page, which come after this one. */
  window.furniture = { words, language, direction: (document.querySelector('header.top') || document.documentElement).dir, counted };

  /* Times: "12 minutes ago" while that says more than the clock, in the language around them; the clock stays in the title. */
  const relative = new Map();
  /* A front says a hundred times, and making what says them takes a phone longer than saying them. */
  function relatively(language, numeric) {
    const key = language + numeric;
    if (!relative.has(key)) relative.set(key, new Intl.RelativeTimeFormat(language + digits, { numeric }));
    return relative.get(key);
  }
  function ago(milliseconds, language) {
    if (milliseconds < 0 || milliseconds >= 12 * HOUR) return null;
    const minutes = Math.floor(milliseconds / MINUTE), says = relatively(language, minutes ? 'always' : 'auto');
    return minutes < 1 ? says.format(0, 'second') : minutes < 60 ? says.format(-minutes, 'minute') : says.format(-Math.floor(minutes / 60), 'hour');
  }
  function times(from = document) {
    for (const time of all('time[data-ago]', from)) {
      const said = ago(Date.now() - Date.parse(time.dateTime), time.closest('[lang]').lang);
      if (!time.title) time.title = time.textContent;
      const text = said || time.title;
      if (time.textContent !== text) time.textContent = text;
    }
  }

  /* Edition: kept only when the reader chooses one, read only here, used only on the way in. */
  const chosen = () => (document.cookie.match(/(?:^|; )edition=([a-z0-9-]+)/) || [])[1];
  function editions() {
    for (const link of all('a[data-edition]')) {
      link.addEventListener('click', () => {
        document.cookie = 'edition=' + link.dataset.edition + '; Path=/; Max-Age=' + YEAR_SECONDS + '; SameSite=Lax' + (location.protocol === 'https:' ? '; Secure' : '');
      });
    }
    const inside = document.referrer.startsWith(location.origin + '/');
    if (location.pathname !== '/' || inside) return;
    const home = all('a[data-edition]').find(link => link.dataset.edition === chosen());
    if (home && new URL(home.href).pathname !== '/') location.replace(home.href);
  }
  function menu() {
    const editionMenu = document.querySelector('.editions');
    if (!editionMenu) return;
    document.addEventListener('click', event => { if (!editionMenu.contains(event.target)) editionMenu.open = false; });
    editionMenu.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !editionMenu.open) return;
      editionMenu.open = false;
      editionMenu.querySelector('summary').focus();
    });
  }

  /* Rails: fetched at once, shown in their order, so that nothing that a reader sees moves; a story stands in the first that has it; an empty one closes. The style hides what comes after one that is not filled yet. */
  async function fetched(slot) {
    try {
      const answer = await fetch(slot.dataset.fragment, { credentials: 'omit' });
      return answer.ok ? await answer.text() : null;
    } catch { return null; /* The plain link stays. */ }
  }
  async function rails() {
    const own = document.querySelector('.article'), told = new Set(own ? [own.dataset.story] : []);
    for (const [slot, answer] of all('[data-fragment]').map(slot => [slot, fetched(slot)])) {
      const html = await answer;
      if (html && html.trim()) slot.insertAdjacentHTML('beforeend', html);
      for (const card of all('[data-story]', slot)) {
        /* Ranks keep their places. */
        if (told.has(card.dataset.story) && !card.closest('.ranked')) remove(card);
        told.add(card.dataset.story);
      }
      slot.hidden = html !== null && !slot.querySelector('[data-story]');
      times(slot);
      slot.classList.add('filled');
    }
  }

  /* Reading: told once, after ten seconds before the reader's eyes; the story and the edition, and nothing of the reader. */
  function reading() {
    const own = document.querySelector('.article[data-home]');
    if (!own || !navigator.sendBeacon) return;
    let left = READ_FOR, since = 0, timer = 0;
    const told = () => {
      document.removeEventListener('visibilitychange', looked);
      navigator.sendBeacon('/view', own.dataset.story + ' ' + (chosen() || own.dataset.home));
    };
    const looked = () => {
      clearTimeout(timer);
      if (since) left -= Date.now() - since;
      since = document.hidden ? 0 : Date.now();
      if (since) timer = setTimeout(told, Math.max(0, left));
    };
    document.addEventListener('visibilitychange', looked);
    looked();
  }

  function remove(card) {
    (card.closest('li') || card).remove();
  }

  function listen(stream, name, act) {
    stream.addEventListener(name, event => {
      let story;
      try { story = JSON.parse(event.data); } catch { return; }
      act(story);
    });
  }

  /* A browser comes back by itself to a stream that broke, but gives up where the server has no room for one more. */
  function hear(address, acts, ask = () => { }) {
    let stream, again;
    const open = () => {
      stream = new EventSource(address);
      stream.addEventListener('open', ask);
      for (const [name, act] of Object.entries(acts)) listen(stream, name, act);
      stream.addEventListener('error', () => { if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, FULL_FOR * (1 + Math.random())); });
    };
    open();
    return { close() { clearTimeout(again); stream.close(); } };
  }

  /* While a page is before the reader's eyes it hears of its stories; when they come back to it, it asks what they missed. */
  function whileLooked(address, ask, acts) {
    let stream = null, over = false;
    const close = () => { if (stream) stream.close(); stream = null; };
    const looked = () => {
      if (document.hidden) close();
      else if (!stream && !over) stream = hear(address, acts, ask);
    };
    document.addEventListener('visibilitychange', looked);
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', event => { if (event.persisted) looked(); });
    looked();
    return { close() { over = true; close(); } };
  }
  window.furniture.whileLooked = whileLooked;

  /* An open story says so when it was changed, and is not read on when it was withdrawn. */
  function openStory() {
    const own = document.querySelector('.article[data-home]');
    if (!own) return;
    const id = own.dataset.story, printed = Math.max(0, ...all('.times time', own).map(time => Date.parse(time.dateTime)));
    const says = (what, link) => {
      let note = document.querySelector('.told-since');
      if (!note) {
        note = document.createElement('p');
        note.className = 'told-since';
        note.setAttribute('role', 'status');
        note.lang = language;
        note.dir = window.furniture.direction;
        document.querySelector('main').prepend(note);
      }
      const to = document.createElement('a');
      to.href = '/article/' + id;
      to.textContent = link;
      note.replaceChildren(what + ' ', to);
    };
    const changed = html => {
      const template = document.createElement('template');
      template.innerHTML = html;
      const at = Math.max(0, ...all('time', template.content).map(time => Date.parse(time.dateTime)));
      if (at <= printed) return;
      const corrected = template.content.querySelector('[data-mark=corrected]');
      says(corrected ? words['story.corrected'] : words['story.changed'], words['story.read']);
    };
    const gone = () => {
      own.remove();
      if (window.caches) caches.has('kept').then(has => has && caches.open('kept').then(cache => cache.delete('/article/' + id)));
      says(words['story.gone'], words['story.why']);
    };
    const ask = async () => {
      try {
        const card = await fetch('/fragment/card/' + id, { credentials: 'omit', cache: 'no-cache' });
        if (card.ok) changed(await card.text());
        else if (card.status === 404 || card.status === 410) gone();
      } catch { /* The page stays as it was read; the stream comes back by itself and asks again. */ }
    };
    whileLooked('/stream/latest?story=' + encodeURIComponent(id), ask, { changed: story => changed(story.html), new: story => changed(story.html), gone });
  }

  /* Kept in this browser to be read without a connection, when a reader asks for it; before that nothing is kept and no worker is there. */
  async function keeping() {
    const own = document.querySelector('.article[data-home]'), about = document.querySelector('.article .about');
    if (!own || !about || !navigator.serviceWorker || !window.caches || !document.querySelector('a[href="/saved"]')) return;
    const address = '/article/' + own.dataset.story, button = document.createElement('button');
    const isKept = async () => await caches.has('kept') && Boolean(await (await caches.open('kept')).match(address));
    const says = kept => {
      button.textContent = kept ? words['story.kept'] : words['story.keep'];
      button.setAttribute('aria-pressed', String(kept));
    };
    const keep = async () => {
      /* What is taken back from here on is asked about by the site's clock: taken before the copy, so that nothing falls between. */
      const stood = await fetch('/tombstones.json?since=9999-12-31T00:00:00Z', { credentials: 'omit' }), answer = await fetch(address, { credentials: 'omit' });
      if (!stood.ok || !answer.ok) return;
      const headers = new Headers(answer.headers);
      headers.set('X-Kept-At', new Date().toISOString());
      headers.set('X-Kept-Title', encodeURIComponent(own.querySelector('h1').textContent.trim()));
      headers.set('X-Kept-Language', document.documentElement.lang);
      await navigator.serviceWorker.register('/sw.js');
      const cache = await caches.open('kept');
      await cache.put(address, new Response(await answer.blob(), { headers }));
      if (!await cache.match('/asked')) await cache.put('/asked', new Response(String(Date.now()), { headers: { 'X-As-Of': (await stood.json()).asOf } }));
    };
    button.type = 'button';
    button.className = 'keep';
    button.addEventListener('click', async () => {
      if (await isKept()) await (await caches.open('kept')).delete(address);
      else try { await keep(); } catch { /* Without a connection nothing new can be kept; the button goes on saying so. */ }
      says(await isKept());
    });
    says(await isKept());
    about.append(button);
  }

  /* Shots, too, lose what is withdrawn. */
  function openShots() {
    if (!document.querySelector('.deck')) return;
    whileLooked('/stream/latest?kind=gone', () => { }, { gone: story => document.dispatchEvent(new CustomEvent('dateline:gone', { detail: story })) });
  }

  /* Live lists: new stories go in by themselves unless someone is reading there; then a button offers them. What is gone goes at once, everywhere on the page. */
  function live(list) {
    const waiting = new Map();
    const button = document.createElement('button');
    button.type = 'button';
    button.hidden = true;
    const status = document.createElement('span');
    status.className = 'vh';
    status.setAttribute('role', 'status');
    const head = list.parentElement.querySelector('.live-head') || document.querySelector('.live-head');
    if (head) head.append(button, status);

    const find = id => all('[data-story]', list).find(card => card.dataset.story === id);
    const item = html => {
      const template = document.createElement('template');
      template.innerHTML = html.trim();
      const node = template.content.firstElementChild;
      if (list.dataset.size === 'line') {
        all('.summary,.in', node).forEach(part => part.remove());
        all('.card', node).forEach(card => { card.className = 'card line'; });
      }
      times(node);
      return node;
    };
    const readAt = () => list.matches(':hover') || list.contains(document.activeElement) || (!list.dataset.max && window.scrollY > 40);
    /* The same news in other languages is a link beside the card that tells it. */
    const twins = id => all('[data-also]').filter(link => link.dataset.also === id);
    const disturbs = () => !document.hidden && head && readAt();
    const offer = () => {
      button.hidden = waiting.size === 0;
      if (waiting.size) status.textContent = button.textContent = counted('list.fresh', waiting.size);
    };
    const insert = html => {
      const node = item(html);
      node.classList.add('fresh');
      list.prepend(node);
      const max = Number(list.dataset.max);
      while (max && list.children.length > max) list.lastElementChild.remove();
    };
    const showWaiting = () => {
      for (const html of waiting.values()) insert(html);
      waiting.clear();
      offer();
    };
    button.addEventListener('click', () => {
      showWaiting();
      const first = list.querySelector('a');
      if (first) first.focus({ preventScroll: Boolean(list.dataset.max) });
    });

    const shown = story => {
      const card = find(story.id);
      if (card) {
        const now = item(story.html), also = card.querySelector('.twins'), meta = now.querySelector('.meta');
        if (also && meta) meta.append(also);
        card.closest('li').replaceWith(now);
      }
      else if (waiting.has(story.id)) waiting.set(story.id, story.html);
      return Boolean(card) || waiting.has(story.id);
    };
    const arrived = story => {
      const onTop = all('.top-stories [data-story]').some(card => card.dataset.story === story.id);
      if (onTop || shown(story) || twins(story.id).some(link => list.contains(link))) return;
      all('.nothing').forEach(part => part.remove());
      if (!disturbs()) return insert(story.html);
      waiting.set(story.id, story.html);
      offer();
    };
    const gone = story => {
      waiting.delete(story.id);
      offer();
      all('[data-story]').filter(card => card.dataset.story === story.id && !card.matches('.article')).forEach(remove);
      twins(story.id).forEach(link => (link.parentElement.querySelectorAll('a').length > 1 ? link : link.parentElement).remove());
    };
    /* The list is no older than its newest story: what came or went since then is told first. */
    const newest = Math.max(0, ...all('time', list).map(time => Date.parse(time.dateTime)));
    const reload = () => {
      const again = performance.getEntriesByType('navigation').some(navigation => navigation.type === 'reload');
      if (!again || performance.now() > MINUTE) location.reload();
    };
    const stream = hear(list.dataset.live + (list.dataset.live.includes('?') ? '&' : '?') + 'since=' + new Date(newest).toISOString(), { new: arrived, changed: shown, gone, reload });
    window.addEventListener('pagehide', () => stream.close());
    window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  }

  /* An address at which nothing is: its words are offered to the search, without ids, labels and days. */
  function asked() {
    const field = document.querySelector('.notice .find input');
    if (!field || field.value) return;
    let path = location.pathname;
    try { path = decodeURIComponent(path); } catch { /* As it stands. */ }
    const last = path.replace(/\.[a-z]{2,5}$/i, '').split('/').filter(part => /\p{L}{2}/u.test(part)).pop() || '';
    field.value = last.split(/[-_+.,\s]+/).filter(word => word && !/\d/.test(word)).join(' ').slice(0, 200);
  }

  editions();
  menu();
  asked();
  times();
  setInterval(() => times(), MINUTE);
  rails();
  reading();
  openStory();
  openShots();
  keeping();
  all('[data-live]').filter(list => list.dataset.live).forEach(live);
})();
