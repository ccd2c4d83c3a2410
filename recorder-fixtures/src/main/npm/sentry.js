/** What the Sentry recorder needs of the vendor's package; the build makes one script of it. */
export {
  breadcrumbsIntegration,
  createTransport,
  getReplay,
  init,
  replayIntegration,
} from "@sentry/browser";
