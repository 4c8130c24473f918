/* On a first visit to the home of all editions, the edition in whose lands the reader's clock is set is offered, by the time zone alone and in this browser alone. Nothing is kept until the reader chooses. */
'use strict';
(async () => {
  const chosen = /(?:^|; )edition=/.test(document.cookie), inside = document.referrer.startsWith(location.origin + '/');
  if (location.pathname !== '/' || chosen || inside) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let zones;
  try {
    const answer = await fetch('/zones.json', { credentials: 'omit' });
    if (!answer.ok) return;
    zones = await answer.json();
  } catch { return; }
  const edition = Object.keys(zones).find(id => zones[id].includes(zone)), link = [...document.querySelectorAll('a[data-edition]')].find(one => one.dataset.edition === edition);
  if (!link) return;
  const offer = document.createElement('aside'), to = document.createElement('a'), stay = document.createElement('button'), name = link.textContent.trim();
  offer.className = 'offer';
  offer.lang = furniture.language;
  offer.dir = furniture.direction;
  offer.setAttribute('aria-label', furniture.words['offer.edition']);
  to.href = link.href;
  to.textContent = furniture.words['offer.read'].replace('{0}', name);
  stay.type = 'button';
  stay.textContent = furniture.words['offer.stay'];
  const choose = id => { document.cookie = 'edition=' + id + '; Path=/; Max-Age=31536000; SameSite=Lax' + (location.protocol === 'https:' ? '; Secure' : ''); };
  to.addEventListener('click', () => choose(edition));
  const close = () => {
    choose('global');
    offer.remove();
  };
  stay.addEventListener('click', close);
  offer.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  offer.append(furniture.words['offer.why'].replace('{0}', name) + ' ', to, stay);
  document.body.append(offer);
})();
