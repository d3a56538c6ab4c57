// What a reader would miss on a page that is laid out at a width, as a list of
// {check, says}. The checks:
//
//   width      the document is wider than the screen, or laid out wider
//   cut        text lies outside the screen, the paper or a box that hides it
//   spill      text of a cell lies outside the cell
//   overlap    two texts of a drawing lie on each other
//   hidden     a cell's text is not to be seen
//   unnamed    a cell of a card does not say which column it is
//   head       on paper a table's head is not repeated
//   contrast   ink is too pale for its ground: below 4.5 to 1
//   small      text is smaller than 9 px
//   scroll     a box that scrolls cannot be focused, has no name, or is on paper
//   focus      what a key reaches is not seen then, or nothing shows that it is reached
//   title      the document has no title or no language
//   id         an id is not unique, or is referred to and not there
(width, paper) => {
  const faults = [];
  const fault = (check, says) => faults.push({check, says: says.replace(/\s+/g, " ").slice(0, 160)});
  const near = 1.5; // px: what is rounded away
  const root = document.documentElement;

  // once computes a property of an element once.
  const once = compute => {
    const known = new Map();
    return e => { if (!known.has(e)) known.set(e, compute(e)); return known.get(e); };
  };

  // --- colours: [red, green, blue, alpha], 0 to 1 ---
  const colour = s => {
    const n = (s.match(/[-\d.e]+%?/g) || []).map(x => x.endsWith("%") ? parseFloat(x) / 100 : +x);
    if (/^rgba?\(/.test(s)) return [n[0] / 255, n[1] / 255, n[2] / 255, n[3] ?? 1];
    const srgb = s.match(/^color\(srgb (.*)\)/);
    if (srgb) { const [r, g, b, , a] = srgb[1].split(" "); return [+r, +g, +b, a === undefined ? 1 : +a]; }
    return null;
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = c => {
    const [r, g, b] = c.map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const canvas = (() => {
    if (paper) return [1, 1, 1, 1];
    const probe = document.createElement("i");
    document.body.append(probe);
    probe.style.color = "Canvas";
    const c = colour(getComputedStyle(probe).color);
    probe.remove();
    return c;
  })();
  // Paper has a ground only where the style insists.
  const painted = style => !paper || style.printColorAdjust === "exact";
  const ground = once(e => {
    const below = e.parentElement ? ground(e.parentElement) : canvas;
    const style = getComputedStyle(e);
    if (!below || !painted(style)) return below;
    const own = colour(style.backgroundColor);
    return style.backgroundImage !== "none" || !own ? null : over(own, below);
  });
  const opacity = once(e => getComputedStyle(e).opacity * (e.parentElement ? opacity(e.parentElement) : 1));
  const groundAt = (element, x, y) => {
    let c = ground(element);
    if (!c) return c;
    // In a drawing, what was drawn before the text and lies under it.
    const svg = element.closest("svg");
    for (const shape of svg ? svg.querySelectorAll("rect, path, polygon, circle, ellipse") : []) {
      if (!(shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (shape.closest("defs, clipPath, mask, pattern") || !shape.checkVisibility({visibilityProperty: true})) continue;
      const style = getComputedStyle(shape);
      if (style.fill === "none" || !shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse()))) continue;
      const fill = colour(style.fill);
      if (!fill) return null;
      c = over([...fill.slice(0, 3), fill[3] * style.fillOpacity * style.opacity], c);
    }
    return c;
  };

  // --- what is seen ---
  const named = e => {
    const cell = e.closest("th, td, caption, h1, h2, h3, figcaption, p, svg") || e;
    return `<${cell.localName}> ${(cell.querySelector("title") || cell).textContent.trim().slice(0, 50)}`;
  };
  // For the ear only: a box of a pixel, clipped to nothing, or far beside the screen.
  const forTheEar = once(e => {
    if (!e || e === document.body) return false;
    const style = getComputedStyle(e);
    if (/inset\((50|100)%/.test(style.clipPath) || /^rect\((0px|1px)(, | )\1/.test(style.clip)) return true;
    if (style.overflowX !== "visible" && e.clientWidth <= 1 && e.clientHeight <= 1 && style.display !== "inline") return true;
    if (style.position === "absolute" && e.getBoundingClientRect().right < -999) return true;
    return forTheEar(e.parentElement);
  });
  const isSeen = e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && !forTheEar(e);
  const rects = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(r => r.width > 0 && r.height > 0);
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest("title, desc, style, script, defs") || !isSeen(e)) continue;
    const boxes = rects(node);
    if (boxes.length) texts.push({node, e, boxes});
  }
  const seen = new Set(texts.map(x => x.e.closest("td, th"))); // cells
  const scrolls = e => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + near;

  // room is from where to where text can be seen, if need be by scrolling.
  const room = once(e => {
    if (!e || e === root) return [0, width];
    const shows = getComputedStyle(e).overflowX;
    if (shows === "visible" || e === document.body) return room(e.parentElement);
    if (!paper && scrolls(e)) return [-Infinity, Infinity];
    const b = e.getBoundingClientRect();
    const [left, right] = room(e.parentElement);
    return [Math.max(left, b.left), Math.min(right, b.right)];
  });

  // --- the document ---
  if (root.scrollWidth > width || innerWidth > width) {
    const reach = e => e.getBoundingClientRect().right;
    const widest = [...document.body.querySelectorAll("*")].reduce((a, b) => reach(b) > reach(a) ? b : a);
    fault("width", `${Math.max(root.scrollWidth, innerWidth)} px on ${width}: ${named(widest)}`);
  }
  if (!document.title.trim()) fault("title", "no title");
  if (!root.lang) fault("title", "no language");
  const ids = new Map();
  for (const e of document.querySelectorAll("[id]")) {
    if (ids.has(e.id)) fault("id", `${e.id} is there twice`);
    ids.set(e.id, e);
  }
  for (const name of ["aria-labelledby", "aria-describedby", "headers", "for"]) {
    for (const e of document.querySelectorAll(`[${name}]`)) {
      for (const id of e.getAttribute(name).split(/\s+/)) if (!ids.has(id)) fault("id", `${name} says ${id}, which is nowhere`);
    }
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!ids.has(link.getAttribute("href").slice(1))) fault("id", `${named(link)} leads to ${link.getAttribute("href")}, which is nowhere`);
  }

  // --- each text ---
  for (const {e, boxes} of texts) {
    const style = getComputedStyle(e);
    const inSVG = e instanceof SVGElement;
    const [left, right] = room(e);
    for (const r of boxes) {
      if (r.left < left - near || r.right > right + near) { fault("cut", `${named(e)}: from ${Math.round(r.left)} to ${Math.round(r.right)}`); break; }
    }
    const cell = e.closest("td, th");
    const b = cell && cell.getBoundingClientRect();
    if (b && boxes.some(r => r.left < b.left - near || r.right > b.right + near || r.top < b.top - 4 || r.bottom > b.bottom + 4)) fault("spill", named(e));

    const ink = colour(inSVG ? style.fill : style.color);
    const opaque = opacity(e) * (inSVG ? style.fillOpacity : 1);
    const r = boxes[0];
    for (const x of inSVG ? [r.left + 2, (r.left + r.right) / 2, r.right - 2] : [r.left]) {
      const below = groundAt(e, x, (r.top + r.bottom) / 2);
      if (!ink || !below) { fault("contrast", `${named(e)}: on a picture or a colour that is not read`); break; }
      const got = contrast(over([...ink.slice(0, 3), ink[3] * opaque], below), below);
      if (got < 4.5) { fault("contrast", `${named(e)}: ${got.toFixed(2)}`); break; }
    }

    let size = parseFloat(style.fontSize);
    const ctm = inSVG && e.getScreenCTM();
    if (ctm) size *= Math.hypot(ctm.a, ctm.b);
    if (size < 9) fault("small", `${named(e)}: ${size.toFixed(1)} px`);
  }

  // --- drawings ---
  for (const svg of document.querySelectorAll("svg")) {
    const own = texts.filter(x => x.e.closest("svg") === svg);
    own.forEach((a, i) => own.slice(i + 1).forEach(b => {
      if (a.e === b.e || a.e.contains(b.e) || b.e.contains(a.e)) return;
      const [p, q] = [a.boxes[0], b.boxes[0]];
      const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      // A line of text has room above and below its letters.
      if (wide > 1 && high > 0.4 * Math.min(p.height, q.height)) fault("overlap", `${named(svg)}: “${a.node.data.trim()}” and “${b.node.data.trim()}”`);
    }));
  }

  // --- tables ---
  for (const table of document.querySelectorAll("table")) {
    const heads = [...table.querySelectorAll("thead th, thead td")];
    const body = table.querySelector("tbody td");
    const cards = body && !/^(table-cell|none)$/.test(getComputedStyle(body).display);
    const thead = table.querySelector("thead");
    if (paper && thead && !cards && getComputedStyle(thead).display !== "table-header-group") fault("head", named(table));
    for (const cell of table.querySelectorAll("th, td")) {
      if (!cell.textContent.trim()) continue;
      const card = !/^(table-cell|none)$/.test(getComputedStyle(cell).display);
      const isHead = cell.closest("thead");
      const shown = seen.has(cell);
      // In a card each cell says its column: the head is for the ear, and so may be
      // what says that there is nothing.
      const forEar = isHead ? cards : card && /^-?[0.]*$/.test(cell.textContent.trim());
      if (!shown && !forEar) fault("hidden", named(cell));
      if (!card || !shown || isHead || cell.matches("th")) continue;
      const head = heads[cell.cellIndex]?.textContent.trim();
      const says = getComputedStyle(cell, "::before").content + cell.textContent;
      if (head && !says.includes(head)) fault("unnamed", `${named(cell)}: nothing says ${head}`);
    }
  }

  // --- boxes that scroll ---
  for (const e of document.body.querySelectorAll("*")) {
    if (!scrolls(e)) continue;
    if (paper) fault("scroll", `${named(e)}: on paper`);
    else if (e.tabIndex < 0) fault("scroll", `${named(e)}: no key reaches it`);
    else if (!e.getAttribute("aria-label") && !e.getAttribute("aria-labelledby")) fault("scroll", `${named(e)}: no name`);
  }

  // --- what a key reaches ---
  for (const e of paper ? [] : document.querySelectorAll("a[href], [tabindex], summary, button")) {
    if (!e.checkVisibility()) continue;
    e.focus({preventScroll: true});
    const r = e.getBoundingClientRect();
    if (document.activeElement !== e || r.right <= 0 || r.left >= width || !r.height) fault("focus", `${named(e)}: not seen`);
    else if (getComputedStyle(e).outlineStyle === "none") fault("focus", `${named(e)}: nothing shows it`);
    e.blur();
  }
  return faults;
}
