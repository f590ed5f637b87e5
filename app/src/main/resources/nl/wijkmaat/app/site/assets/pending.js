// Puts what is still being worked out on the page when it is there, tells how far it is until then, and leaves the rest as it is: nobody
// loses their place, their focus or what they typed. Without JavaScript a link does the same.

const PAUSE = 2000;
const MOST = 300;
const NOTCHES = 4; // told to screen readers after each quarter, not at each look

const status = document.createElement('p');
status.className = 'hidden';
status.setAttribute('role', 'status');
document.querySelector('main').append(status);

let round = 0;

const regions = (root) => [...root.querySelectorAll('[data-region]')];
const pendingIn = (region) => region.querySelector('[data-pending]');
const isPending = (region) => pendingIn(region) !== null;

/** Puts something in the place of another; what has the focus keeps it where it comes back. */
function exchange(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const open = new Set([...old.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent));
  old.replaceWith(document.adoptNode(fresh));
  for (const summary of fresh.querySelectorAll('details > summary')) {
    summary.parentElement.open ||= open.has(summary.textContent);
  }
  if (focused !== null) {
    const again = [...fresh.querySelectorAll(focused.tagName)].find((other) => isLike(other, focused));
    if (again === undefined) {
      fresh.tabIndex = -1;
    }
    (again ?? fresh).focus({ preventScroll: true });
  }
}

function isLike(one, other) {
  return one.getAttribute('href') === other.getAttribute('href') && one.textContent === other.textContent;
}

/** Moves the bar and its words. */
function advance(region, fresh) {
  const now = region.querySelector('[data-progress]');
  const next = fresh.querySelector('[data-progress]');
  const [words, bar] = [now.querySelector('[data-step]'), now.querySelector('progress')];
  const [newWords, newBar] = [next.querySelector('[data-step]'), next.querySelector('progress')];
  const isNotch = words.dataset.step !== newWords.dataset.step || notch(newBar) > notch(bar);
  words.textContent = newWords.textContent;
  words.dataset.step = newWords.dataset.step;
  for (const name of ['max', 'value']) {
    if (newBar.hasAttribute(name)) {
      bar.setAttribute(name, newBar.getAttribute(name));
    } else {
      bar.removeAttribute(name);
    }
  }
  return isNotch ? newWords.textContent : '';
}

function notch(bar) {
  return bar.hasAttribute('value') ? Math.floor(NOTCHES * bar.value / bar.max) : 0;
}

/** Puts in the region what can be said already, and what came after that in its place. */
function refine(region, fresh) {
  const now = region.querySelector('[data-found]');
  const next = fresh.querySelector('[data-found]');
  if (next === null || now !== null && now.dataset.found === next.dataset.found) {
    return '';
  }
  const told = next.querySelector('[data-provisional]').textContent;
  if (now === null) {
    region.append(document.adoptNode(next));
  } else {
    exchange(now, next);
  }
  return told;
}

function put(page) {
  const made = new Map(regions(page).map((region) => [region.dataset.region, region]));
  const told = [];
  for (const region of regions(document).filter(isPending)) {
    const fresh = made.get(region.dataset.region);
    if ('whole' in region.dataset && (fresh === undefined || !isPending(fresh))) {
      location.reload(); // there was nothing else on the page to lose
    } else if (fresh !== undefined && isPending(fresh)) {
      const reached = advance(region, fresh); // also when there is more to tell: the box is never behind what stands under it
      told.push(refine(region, fresh) || reached);
    } else if (fresh !== undefined) {
      told.push(pendingIn(region).dataset.ready);
      exchange(region, fresh);
    }
  }
  const news = told.filter((text) => text !== '').join(' ');
  if (news !== '') {
    status.textContent = news;
  }
}

async function look(mine, left) {
  const reader = document.querySelector('[data-pending]').dataset.pending;
  let page = null;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html', 'Wijkmaat-Reader': reader } });
    page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    // The connection may come back; until then the page stays as it is.
  }
  if (mine !== round) {
    return;
  }
  if (page !== null) {
    put(page);
  }
  if (left > 1 && regions(document).some(isPending)) {
    setTimeout(() => look(mine, left - 1), PAUSE);
  }
}

/** Looks from now on at the address that the page has now, as long as something on it is being worked out. */
export function follow() {
  round += 1;
  const mine = round;
  if (regions(document).some(isPending)) {
    setTimeout(() => mine === round && look(mine, MOST), PAUSE);
  }
}

follow();
