// Fails in every way that a service worker can.
console.error('told at service');
fetch('/status/404?service').catch(() => {});
Promise.reject(new Error('refused at service'));
setTimeout(() => {
  throw new Error('at service');
});
