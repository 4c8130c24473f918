// Keys for editors. Everything works without this file, through the same forms.
(() => {
  'use strict';
  document.documentElement.classList.add('script');
  const rows = Array.from(document.querySelectorAll('.row'));
  const story = document.querySelector('.story');
  let here = -1;

  const move = to => {
    if (!rows.length) return;
    if (here >= 0) { rows[here].classList.remove('here'); rows[here].removeAttribute('tabindex'); }
    here = Math.max(0, Math.min(rows.length - 1, to));
    rows[here].classList.add('here');
    rows[here].tabIndex = -1;
    rows[here].focus({ preventScroll: true });
    rows[here].scrollIntoView({ block: 'nearest' });
    sessionStorage.setItem('here', rows[here].dataset.open);
  };

  const act = key => {
    const place = story || (here >= 0 ? rows[here] : null);
    const target = place && place.querySelector(`[data-key="${key}"]`);
    if (!target) return;
    if (target.tagName === 'DETAILS') {
      target.open = true;
      const first = target.querySelector('input:not([type=hidden])');
      if (first) first.focus();
    } else {
      target.focus();
      target.click();
    }
  };

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      const open = event.target.closest('details[open]');
      if (open) { open.open = false; open.querySelector('summary').focus(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    switch (event.key) {
      case 'j': move(here + 1); break;
      case 'k': move(here - 1); break;
      case 'u': if (story) location.href = story.dataset.back; break;
      case 'Enter':
        if (here < 0 || event.target.closest('a, button, summary')) return;
        location.href = rows[here].dataset.open;
        break;
      case 'a': case 'h': case 'x': case 's': act(event.key); break;
      default: return;
    }
    event.preventDefault();
  });

  document.addEventListener('submit', event => {
    // A second click on a form that is under way asks for nothing new.
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = 'yes';
  });

  window.addEventListener('pageshow', () => document.querySelectorAll('[data-sent]').forEach(form => delete form.dataset.sent));

  const last = rows.findIndex(row => row.dataset.open === sessionStorage.getItem('here'));
  if (last >= 0 && !story) move(last);
})();
