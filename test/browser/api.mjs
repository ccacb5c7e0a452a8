/** Asks the API without a browser. */
export async function ask(at, query, token, variables) {
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** The demo town's password and people. */
export const demoTown = async (at) => (await fetch(`${at}/graphiql/demo.json`)).json();

/** What one of the demo people is told of herself. */
export async function self(at, email, password, selection) {
  const signedIn = await ask(
    at,
    `mutation { signIn(input: { email: ${JSON.stringify(email)}, password: ${JSON.stringify(password)} }) { accessToken } }`,
  );
  const { data } = await ask(at, `{ viewer { ${selection} } }`, signedIn.data.signIn.accessToken);
  return data.viewer;
}
