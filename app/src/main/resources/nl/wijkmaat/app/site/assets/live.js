// A form whose answer changes with it: sliders beside number fields, and the answer fetched anew after each change.
// Without this script the form is sent by its button and the whole page comes back.

import { follow as followPending } from './pending.js';

const WAIT = 400;

/** Puts a slider before each number field that says how far it goes. Both always hold the same number. */
function addSliders(form) {
  for (const field of form.querySelectorAll('input[data-slide]')) {
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.className = 'slider';
    slider.min = field.min;
    slider.max = field.dataset.slide;
    slider.step = field.dataset.step;
    slider.value = numberIn(field);
    slider.setAttribute('aria-label', field.dataset.name);
    slider.addEventListener('input', () => { field.value = slider.value; });
    field.addEventListener('input', () => { slider.value = numberIn(field); });
    field.before(slider);
  }
}

/** A slider knows no comma. */
function numberIn(field) {
  return field.value.replace(',', '.');
}

/** What is wrong with a field, and what a field says of itself, as the fresh page has it; the fields themselves stay as they are. */
function tellOfFields(form, page) {
  for (const told of form.querySelectorAll('[data-error], [data-told]')) {
    const fresh = page.getElementById(told.id);
    told.textContent = fresh === null ? '' : fresh.textContent;
    if (told.dataset.error) {
      const field = document.getElementById(told.dataset.error);
      if (told.textContent === '') {
        field.removeAttribute('aria-invalid');
      } else {
        field.setAttribute('aria-invalid', 'true');
      }
    }
  }
}

/** What the frame around the page says of its address: the page in the other language, and the link to pass on. */
function tellOfAddress(page) {
  document.title = page.title;
  for (const told of document.querySelectorAll('[data-self]')) {
    const fresh = page.querySelector(`[data-self="${told.dataset.self}"]`);
    if (fresh !== null && fresh.hasAttribute('href')) {
      told.setAttribute('href', fresh.getAttribute('href'));
    } else if (fresh !== null) {
      told.textContent = fresh.textContent;
    }
  }
}

/** A field that waits for the button changes the form itself, so the whole page has to come. */
function addressOf(form) {
  const waiting = [...form.querySelectorAll('[data-waits]')].map((field) => field.name);
  const filled = [...new FormData(form)].filter(([name, value]) => value !== '' && !waiting.includes(name));
  return form.action + '?' + new URLSearchParams(filled);
}

function follow(form) {
  const answer = document.getElementById(form.dataset.live);
  const told = document.getElementById('gemeld');
  let timer = 0;
  let newest = 0;

  async function ask(round) {
    const address = addressOf(form);
    answer.setAttribute('aria-busy', 'true');
    told.textContent = told.dataset.busy;
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (round !== newest) {
      return;
    }
    const fresh = page.getElementById(answer.id) ?? page.getElementById('fouten');
    if (fresh === null) {
      form.requestSubmit();
      return;
    }
    const isPending = fresh.querySelector('[data-pending]') !== null;
    tellOfFields(form, page);
    answer.replaceChildren(...fresh.childNodes);
    answer.removeAttribute('aria-busy');
    told.textContent = isPending ? '' : told.dataset.done;
    history.replaceState(null, '', address);
    tellOfAddress(page);
    followPending();
  }

  form.addEventListener('input', (event) => {
    if ('waits' in event.target.dataset) {
      return;
    }
    clearTimeout(timer);
    newest += 1;
    const round = newest;
    timer = setTimeout(() => ask(round).catch(() => form.requestSubmit()), WAIT);
  });
}

for (const form of document.querySelectorAll('form[data-live]')) {
  addSliders(form);
  if (document.getElementById(form.dataset.live)) {
    follow(form);
  }
}
