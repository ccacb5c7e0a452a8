import { useId } from 'react';
import type { Words } from './words.js';

/** A field for a password, which the browser's own keeper of passwords understands. */
export function PasswordField({ kind, words }: { kind: 'chosen before' | 'new'; words: Words }) {
  const [field, hint] = [useId(), useId()];
  const isNew = kind === 'new';
  return (
    <div className="field">
      <label htmlFor={field}>{isNew ? words.newPassword : words.chosenBefore}</label>
      <input
        id={field}
        name="password"
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        required={isNew}
        maxLength={1024}
        aria-describedby={hint}
      />
      <small id={hint}>{isNew ? words.newPasswordHint : words.chosenBeforeHint}</small>
    </div>
  );
}
