/** What the pages of signing in and of consent say. `{partner}` is its name. */
export const WORDS = {
  EN: {
    signIn: 'Sign in to Klusster',
    for: '{partner} asks for access to your Klusster account. Sign in to see what it asks for; nothing is shared yet.',
    email: 'E-mail address',
    password: 'Password',
    next: 'Continue',
    factor: 'Second step',
    factorFor: 'Enter the code of your authenticator app, or one of your recovery codes.',
    code: 'Code',
    consent: 'What may {partner} see?',
    consentFor:
      'Tick what you allow. Each is for itself, and you can allow less than is asked for. {partner} can change nothing.',
    soThat: 'Why:',
    until:
      'This holds for one year. You can end it at any moment, in Klusster, and it ends at once. What {partner} was shown is listed among your disclosures.',
    allow: 'Allow what is ticked',
    refuse: 'Refuse',
    nothingTicked: 'Nothing is ticked. Tick what you allow, or refuse.',
    nothingAsked: '{partner} asks for nothing that is yours. It would learn only that you have an account.',
    staff: 'Accounts of staff are not connected to partners.',
    badInput: 'The address or the password is not complete.',
    gone: 'This page is over',
    goneFor: 'It was open for too long, or was answered already. Go back to where you came from and begin anew.',
    failed: 'This did not work',
    failedFor:
      'The request of the partner was not accepted ({code}). Nothing was shared. Go back to where you came from.',
  },
  FR: {
    signIn: 'Ouvrir une session Klusster',
    for: '{partner} demande l’accès à votre compte Klusster. Ouvrez une session pour voir ce qui est demandé ; rien n’est encore communiqué.',
    email: 'Adresse courriel',
    password: 'Mot de passe',
    next: 'Continuer',
    factor: 'Deuxième étape',
    factorFor: 'Entrez le code de votre application d’authentification, ou l’un de vos codes de récupération.',
    code: 'Code',
    consent: 'Que peut voir {partner} ?',
    consentFor:
      'Cochez ce que vous permettez. Chaque case vaut pour elle-même, et vous pouvez permettre moins que ce qui est demandé. {partner} ne peut rien modifier.',
    soThat: 'Pourquoi :',
    until:
      'Cela vaut pour un an. Vous pouvez y mettre fin à tout moment, dans Klusster, avec effet immédiat. Ce qui a été montré à {partner} figure parmi vos communications.',
    allow: 'Permettre ce qui est coché',
    refuse: 'Refuser',
    nothingTicked: 'Rien n’est coché. Cochez ce que vous permettez, ou refusez.',
    nothingAsked: '{partner} ne demande rien qui soit à vous. Il apprendrait seulement que vous avez un compte.',
    staff: 'Les comptes du personnel ne sont pas reliés à des partenaires.',
    badInput: 'L’adresse ou le mot de passe n’est pas complet.',
    gone: 'Cette page n’est plus valable',
    goneFor:
      'Elle est restée ouverte trop longtemps, ou il y a déjà été répondu. Retournez d’où vous venez et recommencez.',
    failed: 'Cela n’a pas fonctionné',
    failedFor:
      'La demande du partenaire n’a pas été acceptée ({code}). Rien n’a été communiqué. Retournez d’où vous venez.',
  },
} as const;

export type Words = (typeof WORDS)['EN' | 'FR'];
