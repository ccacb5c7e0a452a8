import { createHash } from 'node:crypto';

/**
 * The one script of these pages. A link of a letter bears its token after the `#`, where no server is told of it: it is taken out
 * of the address at once and waits in a form until she goes on. A passkey is asked for when she says so, and sent as the answer
 * of a form like any other.
 */
const SCRIPT = `
const token = location.hash.slice(1);
const link = document.getElementById('link');
if (link && token) {
  history.replaceState(null, '', location.pathname);
  link.elements.token.value = token;
  link.hidden = false;
  document.getElementById('start').hidden = true;
}
const passkey = document.getElementById('passkey');
if (passkey && window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON) {
  passkey.hidden = false;
  passkey.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(passkey.elements.options.value));
      passkey.elements.passkey.value = JSON.stringify(await navigator.credentials.get({ publicKey }));
      passkey.submit();
    } catch {
      document.getElementById('unproven').hidden = false;
    }
  });
}`;

/** The script, as it stands at the end of a page that has a use for it. */
export const SCRIPT_TAG = `<script>${SCRIPT}</script>`;

/** By this the browser knows it: no other runs. */
export const SCRIPT_HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;
