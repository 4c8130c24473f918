/* Headlines that fit what is being typed. Without it the form works as it is. */
(() => {
  'use strict';
  const field = document.querySelector('input[data-suggest]');
  const list = field && document.getElementById(field.getAttribute('list'));
  if (!list) return;
  let asked = '';
  let waiting = 0;
  async function suggest() {
    const typed = field.value.trim();
    if (typed === asked) return;
    asked = typed;
    if (typed.length < 2) { list.replaceChildren(); return; }
    try {
      const answer = await fetch(field.dataset.suggest + '?q=' + encodeURIComponent(typed));
      if (!answer.ok) return;
      const [of, headlines] = await answer.json();
      if (of !== field.value.trim()) return;
      list.replaceChildren(...headlines.map((headline) => { const option = document.createElement('option'); option.value = headline; return option; }));
    } catch { /* Nothing is suggested. */ }
  }
  field.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(suggest, 150); });
})();
