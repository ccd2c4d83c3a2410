// Sends by itself what it is told to, and hands on what its page asks for.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
self.addEventListener('message', ({ data }) => {
  fetch(data, { method: 'POST', body: 'by a service worker' });
});
