// Turns a drawn map into one that can be moved. What is shown is read from the drawing itself, so both always show the same;
// where there is no WebGL the drawing stays, with its names and picking.

const WIDEST_TITLE = 200;

/** What is behind the lines of each pattern. */
const PAPER = { missing: '#ffffff', suppressed: '#e4e4e4', outside: '#f4f4f4', unknown: '#6d8d94', uncomputable: '#ae9fb6' };

/** What the drawing says of each area: its class, colour and text. */
function readDrawing(svg) {
  const areas = new Map();
  for (const shape of svg.querySelectorAll('[data-c]')) {
    const group = shape.closest('[data-k]');
    areas.set(shape.dataset.c, {
      fill: group.getAttribute('fill'),
      text: (shape.querySelector('title')?.textContent ?? shape.dataset.c).slice(0, WIDEST_TITLE),
    });
  }
  return areas;
}

/** A style expression that gives each area what `of` says, and `otherwise` to areas that are not on the drawing. */
function byCode(areas, of, otherwise) {
  const codes = new Map();
  for (const [code, area] of areas) {
    const value = of(area);
    if (value !== otherwise) {
      codes.has(value) ? codes.get(value).push(code) : codes.set(value, [code]);
    }
  }
  return codes.size === 0 ? otherwise : ['match', ['get', 'code'], ...[...codes].flatMap(([value, list]) => [list, value]), otherwise];
}

/** Areas are filled with a colour or with a pattern that has a name. */
const hasColour = (area) => area.fill.startsWith('#');
const patternOf = (area) => area.fill.replace(/^url\(#vlak-([a-z]+)\)$/, '$1');

/** The patterns of areas, as the drawing has them. */
function pattern(key) {
  const size = 18;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  pen.fillStyle = PAPER[key];
  pen.fillRect(0, 0, size, size);
  if (key === 'missing') {
    pen.strokeStyle = '#8a8a8a';
    pen.lineWidth = 2;
    for (const from of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(from - 2, size + 2);
      pen.lineTo(from + size + 2, -2);
      pen.stroke();
    }
  } else if (key === 'suppressed') {
    pen.fillStyle = '#4d4d4d';
    pen.beginPath();
    pen.arc(size / 2, size / 2, 3.4, 0, 2 * Math.PI);
    pen.fill();
  } else if (key === 'unknown') {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 3, size, 3);
    pen.fillRect(0, 12, size, 3);
  } else if (key === 'uncomputable') {
    pen.fillStyle = '#4a3a52';
    pen.fillRect(2, 2, 5, 5);
    pen.fillRect(11, 11, 5, 5);
  } else {
    pen.fillStyle = '#b4b4b4';
    pen.fillRect(8, 5, 2, 8);
    pen.fillRect(5, 8, 8, 2);
  }
  return pen.getImageData(0, 0, size, size);
}

/** The areas that a reader picked, in the form that shows them as one. */
class Picked {
  constructor(list) {
    this.list = list;
    this.listeners = [];
    document.addEventListener('change', (event) => {
      if (event.target.name === this.list.dataset.name) {
        this.tell();
      }
    });
  }

  boxes() {
    return [...document.querySelectorAll(`input[type=checkbox][name="${this.list.dataset.name}"]`)];
  }

  codes() {
    return new Set(this.boxes().filter((box) => box.checked).map((box) => box.value));
  }

  toggle(code, text) {
    const known = this.boxes().find((box) => box.value === code);
    if (known) {
      known.checked = !known.checked;
    } else {
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: this.list.dataset.name, value: code, checked: true });
      const label = document.createElement('label');
      label.className = 'compose__part';
      label.append(box, ` ${text}`);
      this.list.append(label);
    }
    this.tell();
    return this.codes().has(code);
  }

  tell() {
    this.listeners.forEach((listener) => listener(this.codes()));
  }
}

function say(frame, text) {
  frame.parentElement.querySelector('.map__said').textContent = text;
}

/** Names under the pointer and picking by a click, on the drawing. */
function followDrawing(frame, svg, areas, picked) {
  const areaOf = (event) => event.target.closest?.('[data-c]');
  svg.addEventListener('pointerover', (event) => {
    const shape = areaOf(event);
    if (shape) {
      say(frame, areas.get(shape.dataset.c).text);
    }
  });
  svg.addEventListener('click', (event) => {
    const shape = areaOf(event);
    if (shape) {
      picked.toggle(shape.dataset.c, areas.get(shape.dataset.c).text);
    }
  });
  const mark = (codes) => svg.querySelectorAll('[data-c]').forEach((shape) => shape.classList.toggle('map__chosen', codes.has(shape.dataset.c)));
  picked.listeners.push(mark);
  mark(picked.codes());
}

function hasWebGl() {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

function styleOf(frame, areas) {
  const tiles = (address) => ({ type: 'vector', tiles: [location.origin + address], minzoom: 3, maxzoom: 13, promoteId: { areas: 'code' } });
  const colour = byCode(areas, (area) => (hasColour(area) ? area.fill : '#f4f4f4'), '#f4f4f4');
  const patterned = [...areas].filter(([, area]) => !hasColour(area)).map(([code]) => code);
  const layers = [
    { id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } },
    { id: 'areas', type: 'fill', source: 'areas', 'source-layer': 'areas', paint: { 'fill-color': colour, 'fill-antialias': false } },
    {
      id: 'patterns', type: 'fill', source: 'areas', 'source-layer': 'areas',
      filter: ['in', ['get', 'code'], ['literal', patterned]],
      paint: { 'fill-pattern': byCode(areas, (area) => (hasColour(area) ? 'outside' : patternOf(area)), 'outside') },
    },
    { id: 'lines', type: 'line', source: 'areas', 'source-layer': 'areas', paint: { 'line-color': '#5d6b70', 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.25, 10, 0.8] } },
  ];
  const sources = { areas: tiles(frame.dataset.tiles) };
  if (frame.dataset.borders) {
    sources.borders = tiles(frame.dataset.borders);
    layers.push({ id: 'borders', type: 'line', source: 'borders', 'source-layer': 'areas', paint: { 'line-color': '#33434a', 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 10, 1.8] } });
  }
  const state = (name) => ['case', ['boolean', ['feature-state', name], false], 3.5, 0];
  layers.push(
    { id: 'picked', type: 'line', source: 'areas', 'source-layer': 'areas', paint: { 'line-color': '#b30059', 'line-width': state('picked') } },
    { id: 'here', type: 'line', source: 'areas', 'source-layer': 'areas', paint: { 'line-color': '#000000', 'line-width': state('here') } },
  );
  return { version: 8, sources, layers };
}

async function start(frame, areas, picked, library) {
  const holder = document.createElement('div');
  holder.className = 'map__live';
  frame.append(holder);
  const [west, south, east, north] = frame.dataset.bounds.split(',').map(Number);
  const map = new library.Map({
    container: holder,
    style: styleOf(frame, areas),
    bounds: [[west, south], [east, north]],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 5,
    maxZoom: 16,
    fadeDuration: 0,
    locale: { 'Map.Title': frame.dataset.label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  Object.keys(PAPER).forEach((key) => map.addImage(key, pattern(key), { pixelRatio: 2 }));

  const target = (code) => ({ source: 'areas', sourceLayer: 'areas', id: code });
  let here = null;
  const point = (code) => {
    if (here === code) {
      return;
    }
    if (here !== null) {
      map.setFeatureState(target(here), { here: false });
    }
    here = code;
    if (code !== null) {
      map.setFeatureState(target(code), { here: true });
      say(frame, areas.get(code)?.text ?? '');
    }
  };
  const codeAt = (place) => map.queryRenderedFeatures(place, { layers: ['areas'] })[0]?.properties.code ?? null;
  const pick = (code) => {
    if (code !== null && areas.has(code)) {
      const isPicked = picked.toggle(code, areas.get(code).text);
      say(frame, `${areas.get(code).text}. ${isPicked ? frame.dataset.picked : frame.dataset.unpicked}`);
    }
  };
  map.on('mousemove', (event) => point(codeAt(event.point)));
  map.on('mouseout', () => point(null));
  map.on('click', (event) => pick(codeAt(event.point)));

  const canvas = map.getCanvas();
  const centre = () => codeAt(map.project(map.getCenter()));
  const isFocused = () => document.activeElement === canvas;
  map.on('moveend', () => isFocused() && point(centre()));
  canvas.addEventListener('focus', () => point(centre()));
  canvas.addEventListener('blur', () => point(null));
  canvas.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(centre());
    }
  });

  let marked = new Set();
  const mark = (codes) => {
    marked.forEach((code) => codes.has(code) || map.setFeatureState(target(code), { picked: false }));
    codes.forEach((code) => map.setFeatureState(target(code), { picked: true }));
    marked = codes;
  };
  const buttons = frame.parentElement.querySelector('.map__buttons');
  buttons.querySelector('[data-do=in]').addEventListener('click', () => map.zoomIn());
  buttons.querySelector('[data-do=out]').addEventListener('click', () => map.zoomOut());
  buttons.querySelector('[data-do=all]').addEventListener('click', () => map.fitBounds([[west, south], [east, north]]));

  await new Promise((resolve, reject) => {
    map.once('idle', resolve);
    map.on('error', (event) => reject(event.error));
  });
  picked.listeners.push(mark);
  mark(picked.codes());
  frame.classList.add('map__frame--live');
  buttons.hidden = false;
  frame.dataset.state = 'live';
  return map;
}

/** Two maps beside each other show the same place. */
function moveTogether(maps) {
  let moving = false;
  for (const map of maps) {
    map.on('move', () => {
      if (!moving) {
        moving = true;
        maps.filter((other) => other !== map).forEach((other) => other.jumpTo({ center: map.getCenter(), zoom: map.getZoom() }));
        moving = false;
      }
    });
  }
}

async function main() {
  const list = document.getElementById('gekozen');
  const frames = [...document.querySelectorAll('.map__frame')];
  const picked = new Picked(list);
  const drawings = frames.map((frame) => {
    const svg = frame.querySelector('.map__drawing');
    const areas = readDrawing(svg);
    followDrawing(frame, svg, areas, picked);
    frame.dataset.state = 'drawn';
    return { frame, areas };
  });
  document.querySelectorAll('.map__classes input').forEach((box) => box.addEventListener('change', () => box.form.requestSubmit()));
  const movable = drawings.filter(({ frame }) => frame.dataset.tiles);
  if (movable.length === 0 || !hasWebGl()) {
    return;
  }
  try {
    const library = await import('./maplibre-gl.mjs');
    moveTogether(await Promise.all(movable.map(({ frame, areas }) => start(frame, areas, picked, library))));
  } catch (error) {
    // The drawing is still there and says the same.
    movable.forEach(({ frame }) => {
      frame.querySelector('.map__live')?.remove();
      frame.classList.remove('map__frame--live');
      frame.dataset.state = 'failed';
    });
    console.warn(error);
  }
}

main();
