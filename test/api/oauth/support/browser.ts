/** A browser without scripts, as far as these pages need one: cookies, redirects, forms. */
export class Browser {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>();
  readonly #headers: Record<string, string>;
  at = '';
  html = '';
  status = 0;
  headers = new Headers();

  constructor(headers: Record<string, string> = {}) {
    this.#headers = headers;
  }

  /** Follows an address, and redirects of the same origin; stops at the first that leads elsewhere. */
  async go(url: string, form?: Record<string, string | readonly string[]>): Promise<this> {
    const fields = Object.entries(form ?? {}).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    );
    const body = form && new URLSearchParams(fields);
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { ...this.#headers, cookie: this.#cookiesFor(url) },
      ...(body && { body }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    this.at = url;
    this.status = response.status;
    this.headers = response.headers;
    this.html = await response.text();
    const location = response.headers.get('location');
    if (!location) return this;
    const next = new URL(location, url);
    this.at = next.href;
    return next.origin === new URL(url).origin ? this.go(next.href) : this;
  }

  /** Answers the form of the page. */
  submit(form: Record<string, string | readonly string[]>): Promise<this> {
    return this.go(this.at, form);
  }

  field(name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(this.html)?.[1] ?? '';
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((one) => one.startsWith('path='))?.slice(5) ?? '/';
    if (value === '') this.#cookies.delete(`${name}@${path}`);
    else this.#cookies.set(`${name}@${path}`, { value, path });
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    return [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name.split('@')[0]}=${value}`)
      .join('; ');
  }
}
