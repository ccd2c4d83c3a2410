document.documentElement.dataset.first = window.pageMark ?? 'too late';
document.documentElement.dataset.probe = typeof globalThis.tapecheckProbe;
document.documentElement.dataset.globals = Object.getOwnPropertyNames(globalThis)
  .filter(name => /tapecheck/i.test(name)).join(' ');
Document.prototype.querySelector = () => null;
Document.prototype.getElementById = () => null;
Object.defineProperty(Node.prototype, 'textContent', {get: () => 'a lie', set() {}});
JSON.stringify = () => '"a lie"';
