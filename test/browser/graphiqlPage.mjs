import { setTimeout as pause } from 'node:timers/promises';

const KLUSSTER_PAGE = /query KlussterPage/;

/** GraphiQL as a person uses it. */
export class GraphiqlPage {
  /** Tokens that the API gave out, and to whom. */
  tokens = new Set();
  signedIn = new Set();

  constructor(page) {
    this.page = page;
    page.on('response', (response) => void this.#note(response));
  }

  async open(at) {
    const schema = this.answer(/query IntrospectionQuery/);
    await this.page.goto(`${at}/graphiql`);
    await schema;
    await this.page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await this.page.locator('.view-as select').waitFor();
  }

  tabs() {
    return this.page.locator('.graphiql-tab-button').allInnerTexts();
  }

  openTab(name) {
    return this.page.locator('.graphiql-tab-button', { hasText: name }).click();
  }

  execute() {
    return this.page.locator('.graphiql-execute-button').click();
  }

  /** Runs the open tab. */
  async run(operation = KLUSSTER_PAGE) {
    const answer = this.answer(operation);
    await this.execute();
    return answer;
  }

  /** Opens a tab and runs it within one turn of the page: GraphiQL then still holds the name of the operation before. */
  async runAtOnce(name, operation) {
    const answer = this.answer(operation);
    const tab = await this.page.locator('.graphiql-tab-button', { hasText: name }).elementHandle();
    await this.page.evaluate((button) => {
      button.click();
      document.querySelector('.graphiql-execute-button').click();
    }, tab);
    return answer;
  }

  /** The next answer to an operation, which is known by its text. */
  async answer(operation = KLUSSTER_PAGE) {
    const response = await this.page.waitForResponse((it) => operation.test(bodyOf(it.request())?.query));
    return { request: response.request(), status: response.status(), body: await response.json() };
  }

  offered() {
    return this.page.locator('.view-as option').evaluateAll((options) => options.map((option) => option.value));
  }

  /** Chooses one of the demo people; GraphiQL runs the open tab again for her. */
  async viewAs(email) {
    const answer = this.answer();
    await this.page.locator('.view-as select').selectOption(email);
    return answer;
  }

  /** Waits until the answer pane shows a text, at its beginning or at its end: it holds only the lines in sight. */
  async shows(text, scroll = 'Control+Home') {
    const pane = this.page.locator('.result-window');
    await pane.locator('.view-lines').click();
    await this.page.keyboard.press(scroll);
    await pane.getByText(text).first().waitFor();
  }

  /** All that the browser keeps of this page, and its address, as one text. */
  async everythingKept() {
    // GraphiQL writes its tabs half a second after they change.
    await pause(700);
    const kept = await this.page.evaluate(async () => ({
      address: location.href,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }));
    return JSON.stringify([kept, await this.page.context().cookies()]);
  }

  async #note(response) {
    const asked = bodyOf(response.request());
    if (asked?.operationName !== 'SignIn') return;
    const { data } = await response.json();
    if (!data?.signIn?.accessToken) return;
    this.tokens.add(data.signIn.accessToken);
    this.signedIn.add(/email: "([^"]+)"/.exec(asked.query)?.[1]);
  }
}

const bodyOf = (request) => (request.method() === 'POST' ? request.postDataJSON() : undefined);
