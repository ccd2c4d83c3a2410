package io.tapecheck.browser;

/** A small probe that tells what it can see. */
final class ContractProbe {

  static final String SOURCE =
      """
      const tell = type => emit(JSON.stringify({
        type,
        url: location.href,
        scripts: document.scripts.length,
      }));
      tell('start');
      addEventListener('beforeunload', () => tell('beforeunload'));
      addEventListener('pagehide', () => tell('pagehide'));
      globalThis.tapecheckProbe = {
        see: argument => ({
          url: location.href,
          argument,
          pageMark: typeof globalThis.pageMark,
          words: document.querySelector('p')?.textContent ?? null,
          data: {...document.documentElement.dataset},
        }),
        double: async argument => {
          await new Promise(resolve => setTimeout(resolve, 20));
          return argument * 2;
        },
        nothing: () => undefined,
        broken: () => {
          throw new Error('the probe broke');
        },
      };
      """;

  private ContractProbe() {}
}
