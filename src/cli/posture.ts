import { Command, Option } from 'commander';
import { readConfig } from '../config.js';
import { systemClock } from '../kernel/clock.js';
import { CLAUSE_CONTROLS, CONTROLS, type Evidence, probePosture } from '../policy/index.js';
import { auditKeyOf } from '../privacy/vault/auditKey.js';
import { onStores, say } from './onStores.js';

const WORDS = {
  en: {
    passed: 'holds',
    failed: 'FAILS',
    clauses: 'clauses',
    all: 'Every control holds.',
    some: 'controls do not hold.',
  },
  fr: {
    passed: 'tient',
    failed: 'ÉCHOUE',
    clauses: 'clauses',
    all: 'Tous les contrôles tiennent.',
    some: 'contrôles ne tiennent pas.',
  },
} as const;
type Language = keyof typeof WORDS;

/** `klusster posture`: whether what holds the privacy policy does so now. */
export function postureCommand(): Command {
  return new Command('posture')
    .description(
      'Probes each control of the privacy policy now, and records what was found. Ends with 1 when one does not hold.',
    )
    .addOption(new Option('--lang <language>', 'the language of the words').choices(Object.keys(WORDS)).default('en'))
    .option('--json', 'say it as JSON, for programs')
    .action(async ({ lang, json }: { lang: Language; json?: true }) => {
      const { privacyOfficer, publicUrl } = readConfig();
      const found = await onStores(({ main, auditAnchor, keyring }) => {
        const audit = { anchor: auditAnchor, key: auditKeyOf(keyring).id };
        return probePosture({ database: main.reserve, privacyOfficer, publicUrl, audit, now: systemClock.now() });
      });
      say(
        json
          ? JSON.stringify(
              found.map((one) => ({ ...one, ...told(one, lang) })),
              undefined,
              2,
            )
          : wordsOf(found, lang),
      );
      if (found.some(({ passed }) => !passed)) process.exitCode = 1;
    });
}

const clausesOf = (control: string): string[] =>
  Object.entries(CLAUSE_CONTROLS).flatMap(([clause, held]) =>
    'statement' in held || !(held as readonly string[]).includes(control) ? [] : [clause],
  );

const told = ({ control }: Evidence, lang: Language) => ({
  name: CONTROLS[control].name[lang],
  clauses: clausesOf(control),
});

function wordsOf(found: readonly Evidence[], lang: Language): string {
  const words = WORDS[lang];
  const widest = Math.max(words.passed.length, words.failed.length);
  const lines = found.flatMap((one) => {
    const { name, clauses } = told(one, lang);
    const sign = (one.passed ? words.passed : words.failed).padEnd(widest);
    return [`${sign}  ${name}`, `${' '.repeat(widest)}  ${words.clauses} ${clauses.join(', ')}`];
  });
  const failed = found.filter(({ passed }) => !passed).length;
  return [...lines, failed === 0 ? words.all : `${failed} ${words.some}`].join('\n');
}
