/**
 * Frames of another origin cannot be walked into or out of. They are named by their place in window.frames, which any
 * window may ask for, from the top down: [] is the top window, [0, 2] the third frame in its first.
 */

/**
 * The place of a window in the tree of windows.
 * @param {Window} view
 * @returns {number[]}
 */
function placeOf(view) {
  const place = [];
  for (let child = view; child !== child.parent; child = child.parent) {
    const around = child.parent;
    let index = 0;
    while (index < around.length && around[index] !== child) {
      index++;
    }
    place.unshift(index);
  }
  return place;
}

/**
 * The outermost window up to which this window can see, itself if its parent is of another origin.
 * @param {Window} view
 * @returns {Window}
 */
function boundaryOf(view) {
  let boundary = view;
  while (boundary !== boundary.parent && frameElementOf(boundary)) {
    boundary = boundary.parent;
  }
  return boundary;
}

/**
 * The frames of another origin in a document, by place and path; says them again whenever they change.
 * @param {{emit: (message: object) => void}} deps
 * @returns {{look: () => void}}
 */
function trackFrames({ emit }) {
  let said = '[]';
  return {
    look() {
      if (window.length === 0 && said === '[]') {
        return;
      }
      const frames = [];
      for (const element of document.querySelectorAll('iframe, frame')) {
        const view = element.contentWindow;
        if (view && !element.contentDocument) {
          frames.push({ place: placeOf(view), path: pathOf(element) });
        }
      }
      const saying = JSON.stringify(frames);
      if (saying !== said) {
        said = saying;
        emit({ kind: 'frames', frames });
      }
    },
  };
}
