// Puts what is still being worked out on the page when it is there, and leaves the rest as it is: nobody loses their place, their focus or
// what they typed. Without JavaScript a link does the same.

const PAUSE = 3000;
const MOST = 200;

const regions = (root) => [...root.querySelectorAll('[data-region]')];
const isPending = (region) => region.querySelector('[data-pending]') !== null;

async function look(left) {
  let ready;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    ready = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    ready = null;
  }
  if (ready !== null) {
    const made = new Map(regions(ready).map((region) => [region.dataset.region, region]));
    for (const region of regions(document).filter(isPending)) {
      const other = made.get(region.dataset.region);
      if (other !== undefined && !isPending(other)) {
        region.replaceWith(document.adoptNode(other));
      }
    }
  }
  if (!regions(document).some(isPending)) {
    const told = document.querySelector('[data-told]');
    told.textContent = told.dataset.told;
  } else if (left > 1) {
    setTimeout(() => look(left - 1), PAUSE);
  }
}

setTimeout(() => look(MOST), PAUSE);
