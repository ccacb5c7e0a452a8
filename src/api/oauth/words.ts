/** What the pages of signing in and of consent say. `{partner}` is its name. */
export const WORDS = {
  EN: {
    signIn: 'Sign in to Klusster',
    for: '{partner} asks for access to your Klusster account. Sign in to see what it asks for; nothing is shared yet.',
    email: 'E-mail address',
    password: 'Password',
    next: 'Continue',
    noPassword: 'No password?',
    noPasswordFor: 'If you have none at Klusster, you sign in by a link that is sent to your address.',
    sendLink: 'Send me a link',
    mail: 'Look into your mail',
    mailFor:
      'If this is the address of an account without a password, a letter is on its way to it. Open its link in this browser within 15 minutes: it brings you back here, to what {partner} asks for. You can close this page.',
    mailNone: 'Whoever has a password gets no link, and signs in with it.',
    back: 'Back to signing in',
    linkFor: 'Your link has come. Go on to see what {partner} asks for; nothing is shared yet.',
    noScript: 'A link from a letter needs JavaScript on this page; a password does not.',
    factor: 'Second step',
    factorFor: 'Enter the code of your authenticator app, or one of your recovery codes.',
    code: 'Code',
    passkey: 'Use a passkey',
    unproven: 'Your device did not confirm that it is you. Try again, or enter a code.',
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
    badAddress: 'The address is not complete.',
    card: 'Never send the number of a payment card to us',
    cardFor: 'What you sent holds one. It was neither kept nor logged. Go back and leave it out.',
    gone: 'This page is over',
    goneFor:
      'It was open for too long, or was answered already. Go back to where you came from and begin anew. If a link from a letter led you here, open it in the browser in which you asked for it; there it is good.',
    failed: 'This did not work',
    failedFor:
      'The request of the partner was not accepted ({code}). Nothing was shared. Go back to where you came from.',
  },
  FR: {
    signIn: 'Ouvrir une session Klusster',
    for: '{partner} demande l’accès à votre compte Klusster. Ouvrez une session pour voir ce qui est demandé ; rien n’est encore communiqué.',
    email: 'Adresse courriel',
    password: 'Mot de passe',
    next: 'Continuer',
    noPassword: 'Pas de mot de passe ?',
    noPasswordFor: 'Si vous n’en avez pas chez Klusster, vous vous connectez par un lien envoyé à votre adresse.',
    sendLink: 'M’envoyer un lien',
    mail: 'Consultez votre courriel',
    mailFor:
      'Si cette adresse est celle d’un compte sans mot de passe, un message lui est envoyé. Ouvrez son lien dans ce navigateur d’ici 15 minutes : il vous ramène ici, à ce que demande {partner}. Vous pouvez fermer cette page.',
    mailNone: 'Qui a un mot de passe ne reçoit pas de lien et se connecte avec son mot de passe.',
    back: 'Retour à la connexion',
    linkFor: 'Votre lien est arrivé. Continuez pour voir ce que demande {partner} ; rien n’est encore communiqué.',
    noScript: 'Le lien d’un message a besoin de JavaScript sur cette page ; un mot de passe, non.',
    factor: 'Deuxième étape',
    factorFor: 'Entrez le code de votre application d’authentification, ou l’un de vos codes de récupération.',
    code: 'Code',
    passkey: 'Utiliser une clé d’accès',
    unproven: 'Votre appareil n’a pas confirmé que c’est vous. Réessayez, ou entrez un code.',
    consent: 'Que peut voir {partner} ?',
    consentFor:
      'Cochez ce que vous permettez. Chaque case vaut pour elle-même, et vous pouvez permettre moins que ce qui est demandé. {partner} ne peut rien modifier.',
    soThat: 'Pourquoi :',
    until:
      'Cela vaut pour un an. Vous pouvez y mettre fin à tout moment, dans Klusster, avec effet immédiat. Ce qui a été montré à {partner} figure parmi vos communications.',
    allow: 'Permettre ce qui est coché',
    refuse: 'Refuser',
    nothingTicked: 'Rien n’est coché. Cochez ce que vous permettez, ou refusez.',
    nothingAsked: '{partner} ne demande rien qui soit à vous. Il apprendrait seulement que vous avez un compte.',
    staff: 'Les comptes du personnel ne sont pas reliés à des partenaires.',
    badInput: 'L’adresse ou le mot de passe n’est pas complet.',
    badAddress: 'L’adresse n’est pas complète.',
    card: 'Ne nous envoyez jamais le numéro d’une carte de paiement',
    cardFor:
      'Ce que vous avez envoyé en contient un. Il n’a été ni conservé ni journalisé. Revenez en arrière et retirez-le.',
    gone: 'Cette page n’est plus valable',
    goneFor:
      'Elle est restée ouverte trop longtemps, ou il y a déjà été répondu. Retournez d’où vous venez et recommencez. Si le lien d’un message vous a amené ici, ouvrez-le dans le navigateur où vous l’avez demandé ; il y est valable.',
    failed: 'Cela n’a pas fonctionné',
    failedFor:
      'La demande du partenaire n’a pas été acceptée ({code}). Rien n’a été communiqué. Retournez d’où vous venez.',
  },
} as const;

export type Words = (typeof WORDS)['EN' | 'FR'];
