/* Kept stories without a connection. Registered only when a reader keeps a story. A kept story is shown only while it is known to stand: whenever there is a connection it is asked which have been taken back, and those are destroyed. */
'use strict';
const FILES = ["OFFLINE-FILES"], SITE = 'site-' + FILES.join(''), KEPT = 'kept', ASKED = '/asked';
const UNASKED_MAX = 12 * 3600000, ASK_EVERY = 60000, MARGIN = 600000;
const MAIN = '<main id="main" tabindex="-1">';

self.addEventListener('install', event => event.waitUntil(caches.open(SITE).then(cache => cache.addAll(FILES)).then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== SITE && name !== KEPT) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin || event.request.method !== 'GET') return;
  if (url.pathname === '/saved.json') event.respondWith(listed());
  else if (event.request.mode === 'navigate') event.respondWith(read(event, url));
  else if (FILES.includes(url.pathname)) event.respondWith(file(event.request));
});

const address = id => '/article/' + id;
const story = url => (url.pathname.match(/^\/article\/(?:[a-z-]+\/)?([a-z0-9]+)(?:-|$)/) || [])[1];

async function file(request) {
  return (await caches.match(request, { cacheName: SITE })) || fetch(request);
}

async function read(event, url) {
  const id = story(url);
  try {
    const answer = await fetch(event.request);
    if (id) event.waitUntil(settle(id, answer.clone()));
    event.waitUntil(ask(false));
    return answer;
  } catch {
    return (id && await kept(id)) || (await caches.match(url.pathname, { cacheName: SITE })) || (await caches.match('/offline', { cacheName: SITE })) || Response.error();
  }
}

/* What the site says of a kept story when it is opened there: it is kept as it stands now, or not any more. */
async function settle(id, answer) {
  const cache = await caches.open(KEPT), old = await cache.match(address(id));
  if (!old) return;
  if ([404, 410, 503].includes(answer.status)) return void await cache.delete(address(id));
  if (answer.status !== 200) return;
  const headers = new Headers(answer.headers);
  for (const name of ['X-Kept-At', 'X-Kept-Title', 'X-Kept-Language']) headers.set(name, old.headers.get(name));
  await cache.put(address(id), new Response(await answer.blob(), { headers }));
}

const asked = async () => await (await caches.open(KEPT)).match(ASKED) || new Response('0');
const askedAt = async () => Number(await (await asked()).text());

/* Asks which stories have been taken back since it was asked last; resolves to whether it could ask. */
async function ask(always) {
  const cache = await caches.open(KEPT), last = await askedAt(), now = Date.now();
  if (!always && now - last < ASK_EVERY) return true;
  const keys = (await cache.keys()).filter(request => story(new URL(request.url)));
  /* By the site's clock, not by this machine's, which may be hours ahead. */
  const since = Date.parse((await asked()).headers.get('X-As-Of')) || 0;
  try {
    const answer = await fetch('/tombstones.json?since=' + new Date(Math.max(0, since - MARGIN)).toISOString(), { credentials: 'omit' });
    if (!answer.ok) return false;
    const told = await answer.json();
    /* Too many to be told of at once: what cannot be known to stand is not kept. */
    if (told.more) for (const key of keys) await cache.delete(key);
    for (const gone of told.gone) await cache.delete(address(gone.id));
    await cache.put(ASKED, new Response(String(now), { headers: { 'X-As-Of': told.asOf } }));
    return true;
  } catch {
    return false;
  }
}

async function kept(id) {
  const copy = await (await caches.open(KEPT)).match(address(id));
  if (!copy || Date.now() - await askedAt() > UNASKED_MAX) return null;
  const headers = new Headers(copy.headers), asked = new Date(await askedAt()).toISOString();
  /* In the words that the copy brought with it; one that was kept before pages had them shows the time alone. */
  const page = await copy.text(), [, own = '{}'] = page.match(/<script type="application\/json" id="script-words">([^<]*)</) || [], [, place = ''] = page.match(/<header class="top"( [^>]*)>/) || [];
  const time = '<time datetime="' + asked + '">' + asked.slice(0, 16).replace('T', ' ') + ' UTC</time>';
  const note = '<p class="told-since" role="status"' + place + '>' + (JSON.parse(own)['story.copy'] || '{0}').replace('{0}', () => time) + '</p>';
  return new Response(page.replace(MAIN, () => MAIN + note), { headers });
}

async function listed() {
  const told = await ask(true), cache = await caches.open(KEPT), stories = [], late = Date.now() - await askedAt() > UNASKED_MAX;
  for (const key of await cache.keys()) {
    const id = story(new URL(key.url));
    if (!id) continue;
    const headers = (await cache.match(key)).headers;
    stories.push({ id, title: decodeURIComponent(headers.get('X-Kept-Title') || ''), language: headers.get('X-Kept-Language') || '', at: headers.get('X-Kept-At') });
  }
  return new Response(JSON.stringify({ asked: told, late, stories: late ? [] : stories }), { headers: { 'Content-Type': 'application/json' } });
}
