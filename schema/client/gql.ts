/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation AcceptKlussterOffer($input: AnswerOfferInput!) {\n  acceptKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.AcceptKlussterOfferDocument,
    "mutation AcceptListing($input: ListingStepInput!) {\n  acceptListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.AcceptListingDocument,
    "mutation AddConsumerUser($input: AddConsumerUserInput!) {\n  addConsumerUser(input: $input) {\n    added\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.AddConsumerUserDocument,
    "mutation AddWebhook($input: AddWebhookInput!) {\n  addWebhook(input: $input) {\n    webhookId\n    secret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.AddWebhookDocument,
    "query AnyObject($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Klusster {\n      name\n    }\n    ... on Business {\n      name\n    }\n    ... on KlussterOwner {\n      firstName\n      klussters(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on BusinessOwner {\n      firstName\n      businesses(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on ConsumerUser {\n      firstName\n    }\n  }\n}": typeof types.AnyObjectDocument,
    "mutation ApproveKlussterOwner($input: DecisionInput!) {\n  approveKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.ApproveKlussterOwnerDocument,
    "mutation BeginPasskey($input: BeginSecondFactorInput!) {\n  beginPasskey(input: $input) {\n    challenge\n    expiresAt\n    options\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.BeginPasskeyDocument,
    "mutation BeginTotp($input: BeginSecondFactorInput!) {\n  beginTotp(input: $input) {\n    challenge\n    expiresAt\n    secret\n    uri\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.BeginTotpDocument,
    "query BusinessCard($id: ID!) {\n  business(id: $id) {\n    name\n    description\n    category\n    phone\n    email\n    website\n    address\n    city\n    province\n    owner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n  }\n}": typeof types.BusinessCardDocument,
    "query CaseFile($id: ID!) {\n  case(id: $id) {\n    id\n    kind\n    reason\n    openedAt\n    closedAt\n    person {\n      account {\n        email\n      }\n      businessOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      klussterOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      consumerUser {\n        firstName\n        lastName\n        email\n      }\n      subscriptions(first: 20) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}": typeof types.CaseFileDocument,
    "mutation ChangeAddress($input: ChangeAddressInput!) {\n  changeAddress(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ChangeAddressDocument,
    "mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ChangePasswordDocument,
    "mutation CloseCase($input: CloseCaseInput!) {\n  closeCase(input: $input) {\n    case {\n      id\n      closedAt\n      outcome\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.CloseCaseDocument,
    "mutation CloseKlusster($input: MoveKlussterInput!) {\n  closeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.CloseKlussterDocument,
    "query CollectedFor($profile: Profile!, $language: Language! = EN) {\n  collectedFor(profile: $profile, language: $language) {\n    purpose\n    text\n    clause\n    isNeeded\n  }\n  privacyPolicy(language: $language) {\n    version\n  }\n}": typeof types.CollectedForDocument,
    "mutation CompleteSignIn($input: CompleteSignInInput!) {\n  completeSignIn(input: $input) {\n    accessToken\n    expiresAt\n    recoveryCodesLeft\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.CompleteSignInDocument,
    "mutation ConfirmAddress($input: ConfirmAddressInput!) {\n  confirmAddress(input: $input) {\n    changed\n    missing\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ConfirmAddressDocument,
    "mutation ConfirmPasskey($input: ConfirmPasskeyInput!) {\n  confirmPasskey(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.ConfirmPasskeyDocument,
    "mutation ConfirmRegistration($input: ConfirmRegistrationInput!) {\n  confirmRegistration(input: $input) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ConfirmRegistrationDocument,
    "mutation ConfirmTotp($input: ConfirmTotpInput!) {\n  confirmTotp(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.ConfirmTotpDocument,
    "query ContentReports {\n  contentReports(first: 20, filter: {decided: false}) {\n    nodes {\n      id\n      reason\n      klusster {\n        name\n      }\n      business {\n        name\n      }\n      text\n      reportedAt\n    }\n  }\n}": typeof types.ContentReportsDocument,
    "query DataMap($language: Language = EN) {\n  dataMap(language: $language) {\n    coordinate\n    label\n    category\n    purpose\n    clause\n    clauseText\n    visibleTo\n    retention\n    mayI\n  }\n}": typeof types.DataMapDocument,
    "mutation DecideReport($input: DecideReportInput!) {\n  decideReport(input: $input) {\n    case {\n      id\n      report {\n        outcome\n        decidedAt\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.DecideReportDocument,
    "mutation DeclineKlussterOffer($input: AnswerOfferInput!) {\n  declineKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.DeclineKlussterOfferDocument,
    "mutation DeclineListing($input: ListingStepInput!) {\n  declineListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.DeclineListingDocument,
    "mutation DescribeKlusster($input: DescribeKlussterInput!) {\n  describeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      tagline\n      textHtml\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.DescribeKlussterDocument,
    "query Directory($province: Province, $category: BusinessCategory, $search: SearchText, $after: String) {\n  klussters(first: 5, filter: {province: $province}, orderBy: CITY) {\n    nodes {\n      slug\n      name\n      city\n      province\n      languages\n      categories\n    }\n  }\n  businesses(\n    first: 5\n    after: $after\n    filter: {province: $province, category: $category, search: $search}\n  ) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        name\n        city\n        category\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.DirectoryDocument,
    "mutation EndAllSessions($exceptThis: Boolean! = true) {\n  endAllSessions(input: {exceptThis: $exceptThis}) {\n    ended\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.EndAllSessionsDocument,
    "mutation EndGrant($input: EndGrantInput!) {\n  endGrant(input: $input) {\n    grant {\n      id\n      closedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.EndGrantDocument,
    "mutation EndListing($input: ListingStepInput!) {\n  endListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.EndListingDocument,
    "mutation EndSession($id: ID!) {\n  endSession(input: {id: $id}) {\n    endedSessionId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.EndSessionDocument,
    "mutation InviteBusiness($input: ListingInput!) {\n  inviteBusiness(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.InviteBusinessDocument,
    "query KlussterOwnersWaiting {\n  klussterOwnersWaiting(first: 20) {\n    nodes {\n      klussterOwner {\n        id\n      }\n      since\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.KlussterOwnersWaitingDocument,
    "query KlussterPage($slug: String!, $first: Int = 10) {\n  klusster(slug: $slug) {\n    name\n    tagline\n    city\n    owner {\n      firstName\n      lastName\n      email\n      phone\n    }\n    businesses(first: $first) {\n      nodes {\n        id\n        name\n        phone\n        website\n        owner {\n          firstName\n          lastName\n          email\n          phone\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.KlussterPageDocument,
    "query MayISee($coordinate: String!) {\n  visibility(coordinate: $coordinate) {\n    coordinate\n    label\n    visibleTo\n    clause\n    clauseText\n    mayI\n    reason\n  }\n}": typeof types.MayISeeDocument,
    "query MyBusinesses {\n  viewer {\n    businessOwner {\n      businesses(first: 20) {\n        nodes {\n          name\n          klussters(first: 20) {\n            nodes {\n              name\n              owner {\n                firstName\n                email\n                phone\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.MyBusinessesDocument,
    "query MyCases {\n  viewer {\n    cases(first: 10) {\n      nodes {\n        id\n        kind\n        reason\n        openedAt\n        closedAt\n        outcome\n        openedBy {\n          name\n        }\n        grants(first: 5) {\n          nodes {\n            groups\n            purpose\n            reason\n            openedAt\n            expiresAt\n            closedAt\n          }\n        }\n        decisions(first: 5) {\n          nodes {\n            decision\n            reason\n            decidedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.MyCasesDocument,
    "query MyGrants {\n  viewer {\n    grants(first: 20) {\n      nodes {\n        id\n        partner {\n          name\n        }\n        scopes\n        expiresAt\n        grantedAt\n        lastUsedAt\n      }\n    }\n  }\n}": typeof types.MyGrantsDocument,
    "query MyKlussters {\n  viewer {\n    klussterOwner {\n      klussters(first: 20) {\n        nodes {\n          id\n          slug\n          name\n          state\n          publishedAt\n          version\n          languages\n          categories\n          text\n          textHtml\n        }\n      }\n    }\n  }\n  klussterCategories {\n    category\n    label\n  }\n}": typeof types.MyKlusstersDocument,
    "query MyListings {\n  viewer {\n    listings(first: 20) {\n      nodes {\n        id\n        state\n        since\n        klusster {\n          name\n        }\n        business {\n          name\n        }\n        history(first: 10) {\n          nodes {\n            state\n            by\n            at\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.MyListingsDocument,
    "query MyOffers {\n  viewer {\n    klussterOffers(first: 20) {\n      nodes {\n        id\n        klussterName\n        klusster {\n          slug\n          state\n        }\n        isToYou\n        state\n        offeredAt\n        expiresAt\n        endedAt\n      }\n    }\n  }\n}": typeof types.MyOffersDocument,
    "query MyReports {\n  viewer {\n    reports(first: 20) {\n      nodes {\n        id\n        reason\n        text\n        reportedAt\n        decidedAt\n        outcome\n      }\n    }\n  }\n}": typeof types.MyReportsDocument,
    "query MySecondFactors {\n  viewer {\n    secondFactors(first: 20) {\n      nodes {\n        id\n        kind\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n}": typeof types.MySecondFactorsDocument,
    "query MySessions {\n  viewer {\n    sessions(first: 20) {\n      nodes {\n        id\n        device\n        createdAt\n        lastUsedAt\n        expiresAt\n        isCurrent\n        reusedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.MySessionsDocument,
    "mutation OfferKlusster($input: OfferKlussterInput!) {\n  offerKlusster(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.OfferKlussterDocument,
    "mutation OpenCase($input: OpenCaseInput!) {\n  openCase(input: $input) {\n    case {\n      id\n      kind\n      openedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.OpenCaseDocument,
    "query OpenCases {\n  cases(first: 20, filter: {open: true}) {\n    nodes {\n      id\n      kind\n      openedAt\n      klussterOwnerStanding {\n        klussterOwner {\n          id\n        }\n        state\n        since\n      }\n      grants(first: 5) {\n        nodes {\n          id\n          groups\n          expiresAt\n          closedAt\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.OpenCasesDocument,
    "mutation OpenKlusster($input: OpenKlussterInput!) {\n  openKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.OpenKlussterDocument,
    "query PartnerItself {\n  partner {\n    clientId\n    name\n    redirectUris\n    scopes\n    authMethod\n    registeredAt\n    secretSince\n    formerSecretUntil\n    webhooks(first: 5) {\n      nodes {\n        id\n        url\n        events\n        createdAt\n        deliveredAt\n        disabledAt\n        disabledBecause\n        deliveries(first: 4) {\n          nodes {\n            eventId\n            event\n            state\n            queuedAt\n            nextAt\n            attempts {\n              at\n              outcome\n              status\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.PartnerItselfDocument,
    "mutation PauseKlusster($input: MoveKlussterInput!) {\n  pauseKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.PauseKlussterDocument,
    "mutation PingWebhook($id: ID!) {\n  pingWebhook(input: {id: $id}) {\n    webhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.PingWebhookDocument,
    "query PrivacyPolicy($language: Language = EN) {\n  privacyPolicy(language: $language) {\n    version\n    sha256\n    language\n    clauses {\n      id\n      text\n    }\n  }\n}": typeof types.PrivacyPolicyDocument,
    "mutation ProveAgain($password: String!) {\n  proveAgain(input: {password: $password}) {\n    provenUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.ProveAgainDocument,
    "mutation PublishKlusster($input: MoveKlussterInput!) {\n  publishKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.PublishKlussterDocument,
    "mutation RefuseKlussterOwner($input: DecisionInput!) {\n  refuseKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RefuseKlussterOwnerDocument,
    "mutation RegenerateRecoveryCodes {\n  regenerateRecoveryCodes {\n    recoveryCodes\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.RegenerateRecoveryCodesDocument,
    "mutation RegisterBusinessOwner($input: RegisterBusinessOwnerInput!) {\n  registerBusinessOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RegisterBusinessOwnerDocument,
    "mutation RegisterConsumerUser($input: RegisterConsumerUserInput!) {\n  registerConsumerUser(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RegisterConsumerUserDocument,
    "mutation RegisterKlussterOwner($input: RegisterKlussterOwnerInput!) {\n  registerKlussterOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RegisterKlussterOwnerDocument,
    "mutation RegisterPartner($input: RegisterPartnerInput!) {\n  registerPartner(input: $input) {\n    clientId\n    clientSecret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RegisterPartnerDocument,
    "mutation ReinstateKlussterOwner($input: DecisionInput!) {\n  reinstateKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.ReinstateKlussterOwnerDocument,
    "mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    left\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.RemoveSecondFactorDocument,
    "mutation RemoveWebhook($id: ID!) {\n  removeWebhook(input: {id: $id}) {\n    removedWebhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RemoveWebhookDocument,
    "mutation ReportContent($input: ReportContentInput!) {\n  reportContent(input: $input) {\n    report {\n      id\n      reason\n      text\n      reportedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.ReportContentDocument,
    "mutation RequestGrant($input: RequestGrantInput!) {\n  requestGrant(input: $input) {\n    grant {\n      id\n      groups\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RequestGrantDocument,
    "mutation RequestListing($input: ListingInput!) {\n  requestListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RequestListingDocument,
    "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.RequestPasswordResetDocument,
    "mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n  requestSignInLink(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.RequestSignInLinkDocument,
    "mutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ResetPasswordDocument,
    "mutation ResumePartner($input: PartnerInput!) {\n  resumePartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ResumePartnerDocument,
    "mutation RevokeGrant($input: RevokeGrantInput!) {\n  revokeGrant(input: $input) {\n    id\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RevokeGrantDocument,
    "mutation RotateSession {\n  rotateSession {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RotateSessionDocument,
    "mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(input: {id: $id}) {\n    webhookId\n    secret\n    formerSecretUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.RotateWebhookSecretDocument,
    "mutation SignIn($email: EmailAddress!, $password: String!) {\n  signIn(input: {email: $email, password: $password}) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    secondFactor {\n      challenge\n      expiresAt\n      methods\n      passkeyOptions\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.SignInDocument,
    "mutation SignInByLink($input: SignInByLinkInput!) {\n  signInByLink(input: $input) {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.SignInByLinkDocument,
    "mutation SignOut {\n  signOut {\n    ended\n  }\n}": typeof types.SignOutDocument,
    "mutation SuspendKlussterOwner($input: DecisionInput!) {\n  suspendKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.SuspendKlussterOwnerDocument,
    "mutation SuspendPartner($input: PartnerInput!) {\n  suspendPartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.SuspendPartnerDocument,
    "mutation TakeReport($input: TakeReportInput!) {\n  takeReport(input: $input) {\n    case {\n      id\n      report {\n        id\n        reason\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.TakeReportDocument,
    "query WebhookDeliveries($webhookId: ID!) {\n  webhookDeliveries(webhookId: $webhookId, first: 20) {\n    nodes {\n      eventId\n      event\n      state\n      queuedAt\n      nextAt\n      attempts {\n        at\n        outcome\n        status\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.WebhookDeliveriesDocument,
    "query Webhooks($clientId: String!) {\n  webhooks(clientId: $clientId, first: 20) {\n    nodes {\n      id\n      url\n      events\n      createdAt\n      deliveredAt\n      disabledAt\n      disabledBecause\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.WebhooksDocument,
    "query WhoAmI {\n  viewer {\n    roles\n    account {\n      email\n    }\n    klussterOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    businessOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    consumerUser {\n      id\n      firstName\n      lastName\n      email\n      subscriptions(first: 10) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}": typeof types.WhoAmIDocument,
    "query WhoSawMe {\n  viewer {\n    disclosures(first: 20) {\n      nodes {\n        at\n        viewerRole\n        viewerName\n        coordinates\n        clause\n        operationName\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.WhoSawMeDocument,
    "mutation WithdrawKlussterOffer($input: AnswerOfferInput!) {\n  withdrawKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.WithdrawKlussterOfferDocument,
    "mutation WithdrawListing($input: ListingStepInput!) {\n  withdrawListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": typeof types.WithdrawListingDocument,
};
const documents: Documents = {
    "mutation AcceptKlussterOffer($input: AnswerOfferInput!) {\n  acceptKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.AcceptKlussterOfferDocument,
    "mutation AcceptListing($input: ListingStepInput!) {\n  acceptListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.AcceptListingDocument,
    "mutation AddConsumerUser($input: AddConsumerUserInput!) {\n  addConsumerUser(input: $input) {\n    added\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.AddConsumerUserDocument,
    "mutation AddWebhook($input: AddWebhookInput!) {\n  addWebhook(input: $input) {\n    webhookId\n    secret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.AddWebhookDocument,
    "query AnyObject($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Klusster {\n      name\n    }\n    ... on Business {\n      name\n    }\n    ... on KlussterOwner {\n      firstName\n      klussters(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on BusinessOwner {\n      firstName\n      businesses(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on ConsumerUser {\n      firstName\n    }\n  }\n}": types.AnyObjectDocument,
    "mutation ApproveKlussterOwner($input: DecisionInput!) {\n  approveKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.ApproveKlussterOwnerDocument,
    "mutation BeginPasskey($input: BeginSecondFactorInput!) {\n  beginPasskey(input: $input) {\n    challenge\n    expiresAt\n    options\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.BeginPasskeyDocument,
    "mutation BeginTotp($input: BeginSecondFactorInput!) {\n  beginTotp(input: $input) {\n    challenge\n    expiresAt\n    secret\n    uri\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.BeginTotpDocument,
    "query BusinessCard($id: ID!) {\n  business(id: $id) {\n    name\n    description\n    category\n    phone\n    email\n    website\n    address\n    city\n    province\n    owner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n  }\n}": types.BusinessCardDocument,
    "query CaseFile($id: ID!) {\n  case(id: $id) {\n    id\n    kind\n    reason\n    openedAt\n    closedAt\n    person {\n      account {\n        email\n      }\n      businessOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      klussterOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      consumerUser {\n        firstName\n        lastName\n        email\n      }\n      subscriptions(first: 20) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}": types.CaseFileDocument,
    "mutation ChangeAddress($input: ChangeAddressInput!) {\n  changeAddress(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ChangeAddressDocument,
    "mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ChangePasswordDocument,
    "mutation CloseCase($input: CloseCaseInput!) {\n  closeCase(input: $input) {\n    case {\n      id\n      closedAt\n      outcome\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.CloseCaseDocument,
    "mutation CloseKlusster($input: MoveKlussterInput!) {\n  closeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.CloseKlussterDocument,
    "query CollectedFor($profile: Profile!, $language: Language! = EN) {\n  collectedFor(profile: $profile, language: $language) {\n    purpose\n    text\n    clause\n    isNeeded\n  }\n  privacyPolicy(language: $language) {\n    version\n  }\n}": types.CollectedForDocument,
    "mutation CompleteSignIn($input: CompleteSignInInput!) {\n  completeSignIn(input: $input) {\n    accessToken\n    expiresAt\n    recoveryCodesLeft\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.CompleteSignInDocument,
    "mutation ConfirmAddress($input: ConfirmAddressInput!) {\n  confirmAddress(input: $input) {\n    changed\n    missing\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ConfirmAddressDocument,
    "mutation ConfirmPasskey($input: ConfirmPasskeyInput!) {\n  confirmPasskey(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.ConfirmPasskeyDocument,
    "mutation ConfirmRegistration($input: ConfirmRegistrationInput!) {\n  confirmRegistration(input: $input) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ConfirmRegistrationDocument,
    "mutation ConfirmTotp($input: ConfirmTotpInput!) {\n  confirmTotp(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.ConfirmTotpDocument,
    "query ContentReports {\n  contentReports(first: 20, filter: {decided: false}) {\n    nodes {\n      id\n      reason\n      klusster {\n        name\n      }\n      business {\n        name\n      }\n      text\n      reportedAt\n    }\n  }\n}": types.ContentReportsDocument,
    "query DataMap($language: Language = EN) {\n  dataMap(language: $language) {\n    coordinate\n    label\n    category\n    purpose\n    clause\n    clauseText\n    visibleTo\n    retention\n    mayI\n  }\n}": types.DataMapDocument,
    "mutation DecideReport($input: DecideReportInput!) {\n  decideReport(input: $input) {\n    case {\n      id\n      report {\n        outcome\n        decidedAt\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.DecideReportDocument,
    "mutation DeclineKlussterOffer($input: AnswerOfferInput!) {\n  declineKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.DeclineKlussterOfferDocument,
    "mutation DeclineListing($input: ListingStepInput!) {\n  declineListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.DeclineListingDocument,
    "mutation DescribeKlusster($input: DescribeKlussterInput!) {\n  describeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      tagline\n      textHtml\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.DescribeKlussterDocument,
    "query Directory($province: Province, $category: BusinessCategory, $search: SearchText, $after: String) {\n  klussters(first: 5, filter: {province: $province}, orderBy: CITY) {\n    nodes {\n      slug\n      name\n      city\n      province\n      languages\n      categories\n    }\n  }\n  businesses(\n    first: 5\n    after: $after\n    filter: {province: $province, category: $category, search: $search}\n  ) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        name\n        city\n        category\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.DirectoryDocument,
    "mutation EndAllSessions($exceptThis: Boolean! = true) {\n  endAllSessions(input: {exceptThis: $exceptThis}) {\n    ended\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.EndAllSessionsDocument,
    "mutation EndGrant($input: EndGrantInput!) {\n  endGrant(input: $input) {\n    grant {\n      id\n      closedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.EndGrantDocument,
    "mutation EndListing($input: ListingStepInput!) {\n  endListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.EndListingDocument,
    "mutation EndSession($id: ID!) {\n  endSession(input: {id: $id}) {\n    endedSessionId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.EndSessionDocument,
    "mutation InviteBusiness($input: ListingInput!) {\n  inviteBusiness(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.InviteBusinessDocument,
    "query KlussterOwnersWaiting {\n  klussterOwnersWaiting(first: 20) {\n    nodes {\n      klussterOwner {\n        id\n      }\n      since\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.KlussterOwnersWaitingDocument,
    "query KlussterPage($slug: String!, $first: Int = 10) {\n  klusster(slug: $slug) {\n    name\n    tagline\n    city\n    owner {\n      firstName\n      lastName\n      email\n      phone\n    }\n    businesses(first: $first) {\n      nodes {\n        id\n        name\n        phone\n        website\n        owner {\n          firstName\n          lastName\n          email\n          phone\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.KlussterPageDocument,
    "query MayISee($coordinate: String!) {\n  visibility(coordinate: $coordinate) {\n    coordinate\n    label\n    visibleTo\n    clause\n    clauseText\n    mayI\n    reason\n  }\n}": types.MayISeeDocument,
    "query MyBusinesses {\n  viewer {\n    businessOwner {\n      businesses(first: 20) {\n        nodes {\n          name\n          klussters(first: 20) {\n            nodes {\n              name\n              owner {\n                firstName\n                email\n                phone\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.MyBusinessesDocument,
    "query MyCases {\n  viewer {\n    cases(first: 10) {\n      nodes {\n        id\n        kind\n        reason\n        openedAt\n        closedAt\n        outcome\n        openedBy {\n          name\n        }\n        grants(first: 5) {\n          nodes {\n            groups\n            purpose\n            reason\n            openedAt\n            expiresAt\n            closedAt\n          }\n        }\n        decisions(first: 5) {\n          nodes {\n            decision\n            reason\n            decidedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.MyCasesDocument,
    "query MyGrants {\n  viewer {\n    grants(first: 20) {\n      nodes {\n        id\n        partner {\n          name\n        }\n        scopes\n        expiresAt\n        grantedAt\n        lastUsedAt\n      }\n    }\n  }\n}": types.MyGrantsDocument,
    "query MyKlussters {\n  viewer {\n    klussterOwner {\n      klussters(first: 20) {\n        nodes {\n          id\n          slug\n          name\n          state\n          publishedAt\n          version\n          languages\n          categories\n          text\n          textHtml\n        }\n      }\n    }\n  }\n  klussterCategories {\n    category\n    label\n  }\n}": types.MyKlusstersDocument,
    "query MyListings {\n  viewer {\n    listings(first: 20) {\n      nodes {\n        id\n        state\n        since\n        klusster {\n          name\n        }\n        business {\n          name\n        }\n        history(first: 10) {\n          nodes {\n            state\n            by\n            at\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.MyListingsDocument,
    "query MyOffers {\n  viewer {\n    klussterOffers(first: 20) {\n      nodes {\n        id\n        klussterName\n        klusster {\n          slug\n          state\n        }\n        isToYou\n        state\n        offeredAt\n        expiresAt\n        endedAt\n      }\n    }\n  }\n}": types.MyOffersDocument,
    "query MyReports {\n  viewer {\n    reports(first: 20) {\n      nodes {\n        id\n        reason\n        text\n        reportedAt\n        decidedAt\n        outcome\n      }\n    }\n  }\n}": types.MyReportsDocument,
    "query MySecondFactors {\n  viewer {\n    secondFactors(first: 20) {\n      nodes {\n        id\n        kind\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n}": types.MySecondFactorsDocument,
    "query MySessions {\n  viewer {\n    sessions(first: 20) {\n      nodes {\n        id\n        device\n        createdAt\n        lastUsedAt\n        expiresAt\n        isCurrent\n        reusedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.MySessionsDocument,
    "mutation OfferKlusster($input: OfferKlussterInput!) {\n  offerKlusster(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.OfferKlussterDocument,
    "mutation OpenCase($input: OpenCaseInput!) {\n  openCase(input: $input) {\n    case {\n      id\n      kind\n      openedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.OpenCaseDocument,
    "query OpenCases {\n  cases(first: 20, filter: {open: true}) {\n    nodes {\n      id\n      kind\n      openedAt\n      klussterOwnerStanding {\n        klussterOwner {\n          id\n        }\n        state\n        since\n      }\n      grants(first: 5) {\n        nodes {\n          id\n          groups\n          expiresAt\n          closedAt\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.OpenCasesDocument,
    "mutation OpenKlusster($input: OpenKlussterInput!) {\n  openKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.OpenKlussterDocument,
    "query PartnerItself {\n  partner {\n    clientId\n    name\n    redirectUris\n    scopes\n    authMethod\n    registeredAt\n    secretSince\n    formerSecretUntil\n    webhooks(first: 5) {\n      nodes {\n        id\n        url\n        events\n        createdAt\n        deliveredAt\n        disabledAt\n        disabledBecause\n        deliveries(first: 4) {\n          nodes {\n            eventId\n            event\n            state\n            queuedAt\n            nextAt\n            attempts {\n              at\n              outcome\n              status\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.PartnerItselfDocument,
    "mutation PauseKlusster($input: MoveKlussterInput!) {\n  pauseKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.PauseKlussterDocument,
    "mutation PingWebhook($id: ID!) {\n  pingWebhook(input: {id: $id}) {\n    webhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.PingWebhookDocument,
    "query PrivacyPolicy($language: Language = EN) {\n  privacyPolicy(language: $language) {\n    version\n    sha256\n    language\n    clauses {\n      id\n      text\n    }\n  }\n}": types.PrivacyPolicyDocument,
    "mutation ProveAgain($password: String!) {\n  proveAgain(input: {password: $password}) {\n    provenUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.ProveAgainDocument,
    "mutation PublishKlusster($input: MoveKlussterInput!) {\n  publishKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.PublishKlussterDocument,
    "mutation RefuseKlussterOwner($input: DecisionInput!) {\n  refuseKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RefuseKlussterOwnerDocument,
    "mutation RegenerateRecoveryCodes {\n  regenerateRecoveryCodes {\n    recoveryCodes\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.RegenerateRecoveryCodesDocument,
    "mutation RegisterBusinessOwner($input: RegisterBusinessOwnerInput!) {\n  registerBusinessOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RegisterBusinessOwnerDocument,
    "mutation RegisterConsumerUser($input: RegisterConsumerUserInput!) {\n  registerConsumerUser(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RegisterConsumerUserDocument,
    "mutation RegisterKlussterOwner($input: RegisterKlussterOwnerInput!) {\n  registerKlussterOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RegisterKlussterOwnerDocument,
    "mutation RegisterPartner($input: RegisterPartnerInput!) {\n  registerPartner(input: $input) {\n    clientId\n    clientSecret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RegisterPartnerDocument,
    "mutation ReinstateKlussterOwner($input: DecisionInput!) {\n  reinstateKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.ReinstateKlussterOwnerDocument,
    "mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    left\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.RemoveSecondFactorDocument,
    "mutation RemoveWebhook($id: ID!) {\n  removeWebhook(input: {id: $id}) {\n    removedWebhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RemoveWebhookDocument,
    "mutation ReportContent($input: ReportContentInput!) {\n  reportContent(input: $input) {\n    report {\n      id\n      reason\n      text\n      reportedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.ReportContentDocument,
    "mutation RequestGrant($input: RequestGrantInput!) {\n  requestGrant(input: $input) {\n    grant {\n      id\n      groups\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RequestGrantDocument,
    "mutation RequestListing($input: ListingInput!) {\n  requestListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RequestListingDocument,
    "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.RequestPasswordResetDocument,
    "mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n  requestSignInLink(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.RequestSignInLinkDocument,
    "mutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ResetPasswordDocument,
    "mutation ResumePartner($input: PartnerInput!) {\n  resumePartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ResumePartnerDocument,
    "mutation RevokeGrant($input: RevokeGrantInput!) {\n  revokeGrant(input: $input) {\n    id\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RevokeGrantDocument,
    "mutation RotateSession {\n  rotateSession {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RotateSessionDocument,
    "mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(input: {id: $id}) {\n    webhookId\n    secret\n    formerSecretUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.RotateWebhookSecretDocument,
    "mutation SignIn($email: EmailAddress!, $password: String!) {\n  signIn(input: {email: $email, password: $password}) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    secondFactor {\n      challenge\n      expiresAt\n      methods\n      passkeyOptions\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.SignInDocument,
    "mutation SignInByLink($input: SignInByLinkInput!) {\n  signInByLink(input: $input) {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.SignInByLinkDocument,
    "mutation SignOut {\n  signOut {\n    ended\n  }\n}": types.SignOutDocument,
    "mutation SuspendKlussterOwner($input: DecisionInput!) {\n  suspendKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.SuspendKlussterOwnerDocument,
    "mutation SuspendPartner($input: PartnerInput!) {\n  suspendPartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.SuspendPartnerDocument,
    "mutation TakeReport($input: TakeReportInput!) {\n  takeReport(input: $input) {\n    case {\n      id\n      report {\n        id\n        reason\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.TakeReportDocument,
    "query WebhookDeliveries($webhookId: ID!) {\n  webhookDeliveries(webhookId: $webhookId, first: 20) {\n    nodes {\n      eventId\n      event\n      state\n      queuedAt\n      nextAt\n      attempts {\n        at\n        outcome\n        status\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.WebhookDeliveriesDocument,
    "query Webhooks($clientId: String!) {\n  webhooks(clientId: $clientId, first: 20) {\n    nodes {\n      id\n      url\n      events\n      createdAt\n      deliveredAt\n      disabledAt\n      disabledBecause\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.WebhooksDocument,
    "query WhoAmI {\n  viewer {\n    roles\n    account {\n      email\n    }\n    klussterOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    businessOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    consumerUser {\n      id\n      firstName\n      lastName\n      email\n      subscriptions(first: 10) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}": types.WhoAmIDocument,
    "query WhoSawMe {\n  viewer {\n    disclosures(first: 20) {\n      nodes {\n        at\n        viewerRole\n        viewerName\n        coordinates\n        clause\n        operationName\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.WhoSawMeDocument,
    "mutation WithdrawKlussterOffer($input: AnswerOfferInput!) {\n  withdrawKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.WithdrawKlussterOfferDocument,
    "mutation WithdrawListing($input: ListingStepInput!) {\n  withdrawListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}": types.WithdrawListingDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AcceptKlussterOffer($input: AnswerOfferInput!) {\n  acceptKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation AcceptKlussterOffer($input: AnswerOfferInput!) {\n  acceptKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AcceptListing($input: ListingStepInput!) {\n  acceptListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation AcceptListing($input: ListingStepInput!) {\n  acceptListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AddConsumerUser($input: AddConsumerUserInput!) {\n  addConsumerUser(input: $input) {\n    added\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation AddConsumerUser($input: AddConsumerUserInput!) {\n  addConsumerUser(input: $input) {\n    added\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AddWebhook($input: AddWebhookInput!) {\n  addWebhook(input: $input) {\n    webhookId\n    secret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation AddWebhook($input: AddWebhookInput!) {\n  addWebhook(input: $input) {\n    webhookId\n    secret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AnyObject($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Klusster {\n      name\n    }\n    ... on Business {\n      name\n    }\n    ... on KlussterOwner {\n      firstName\n      klussters(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on BusinessOwner {\n      firstName\n      businesses(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on ConsumerUser {\n      firstName\n    }\n  }\n}"): (typeof documents)["query AnyObject($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Klusster {\n      name\n    }\n    ... on Business {\n      name\n    }\n    ... on KlussterOwner {\n      firstName\n      klussters(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on BusinessOwner {\n      firstName\n      businesses(first: 10) {\n        nodes {\n          name\n        }\n      }\n    }\n    ... on ConsumerUser {\n      firstName\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ApproveKlussterOwner($input: DecisionInput!) {\n  approveKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation ApproveKlussterOwner($input: DecisionInput!) {\n  approveKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BeginPasskey($input: BeginSecondFactorInput!) {\n  beginPasskey(input: $input) {\n    challenge\n    expiresAt\n    options\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation BeginPasskey($input: BeginSecondFactorInput!) {\n  beginPasskey(input: $input) {\n    challenge\n    expiresAt\n    options\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BeginTotp($input: BeginSecondFactorInput!) {\n  beginTotp(input: $input) {\n    challenge\n    expiresAt\n    secret\n    uri\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation BeginTotp($input: BeginSecondFactorInput!) {\n  beginTotp(input: $input) {\n    challenge\n    expiresAt\n    secret\n    uri\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BusinessCard($id: ID!) {\n  business(id: $id) {\n    name\n    description\n    category\n    phone\n    email\n    website\n    address\n    city\n    province\n    owner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n  }\n}"): (typeof documents)["query BusinessCard($id: ID!) {\n  business(id: $id) {\n    name\n    description\n    category\n    phone\n    email\n    website\n    address\n    city\n    province\n    owner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CaseFile($id: ID!) {\n  case(id: $id) {\n    id\n    kind\n    reason\n    openedAt\n    closedAt\n    person {\n      account {\n        email\n      }\n      businessOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      klussterOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      consumerUser {\n        firstName\n        lastName\n        email\n      }\n      subscriptions(first: 20) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query CaseFile($id: ID!) {\n  case(id: $id) {\n    id\n    kind\n    reason\n    openedAt\n    closedAt\n    person {\n      account {\n        email\n      }\n      businessOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      klussterOwner {\n        firstName\n        lastName\n        email\n        phone\n        mailingAddress\n      }\n      consumerUser {\n        firstName\n        lastName\n        email\n      }\n      subscriptions(first: 20) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangeAddress($input: ChangeAddressInput!) {\n  changeAddress(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation ChangeAddress($input: ChangeAddressInput!) {\n  changeAddress(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CloseCase($input: CloseCaseInput!) {\n  closeCase(input: $input) {\n    case {\n      id\n      closedAt\n      outcome\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation CloseCase($input: CloseCaseInput!) {\n  closeCase(input: $input) {\n    case {\n      id\n      closedAt\n      outcome\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CloseKlusster($input: MoveKlussterInput!) {\n  closeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation CloseKlusster($input: MoveKlussterInput!) {\n  closeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CollectedFor($profile: Profile!, $language: Language! = EN) {\n  collectedFor(profile: $profile, language: $language) {\n    purpose\n    text\n    clause\n    isNeeded\n  }\n  privacyPolicy(language: $language) {\n    version\n  }\n}"): (typeof documents)["query CollectedFor($profile: Profile!, $language: Language! = EN) {\n  collectedFor(profile: $profile, language: $language) {\n    purpose\n    text\n    clause\n    isNeeded\n  }\n  privacyPolicy(language: $language) {\n    version\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CompleteSignIn($input: CompleteSignInInput!) {\n  completeSignIn(input: $input) {\n    accessToken\n    expiresAt\n    recoveryCodesLeft\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation CompleteSignIn($input: CompleteSignInInput!) {\n  completeSignIn(input: $input) {\n    accessToken\n    expiresAt\n    recoveryCodesLeft\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmAddress($input: ConfirmAddressInput!) {\n  confirmAddress(input: $input) {\n    changed\n    missing\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation ConfirmAddress($input: ConfirmAddressInput!) {\n  confirmAddress(input: $input) {\n    changed\n    missing\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmPasskey($input: ConfirmPasskeyInput!) {\n  confirmPasskey(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation ConfirmPasskey($input: ConfirmPasskeyInput!) {\n  confirmPasskey(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmRegistration($input: ConfirmRegistrationInput!) {\n  confirmRegistration(input: $input) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation ConfirmRegistration($input: ConfirmRegistrationInput!) {\n  confirmRegistration(input: $input) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmTotp($input: ConfirmTotpInput!) {\n  confirmTotp(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation ConfirmTotp($input: ConfirmTotpInput!) {\n  confirmTotp(input: $input) {\n    recoveryCodes\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ContentReports {\n  contentReports(first: 20, filter: {decided: false}) {\n    nodes {\n      id\n      reason\n      klusster {\n        name\n      }\n      business {\n        name\n      }\n      text\n      reportedAt\n    }\n  }\n}"): (typeof documents)["query ContentReports {\n  contentReports(first: 20, filter: {decided: false}) {\n    nodes {\n      id\n      reason\n      klusster {\n        name\n      }\n      business {\n        name\n      }\n      text\n      reportedAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DataMap($language: Language = EN) {\n  dataMap(language: $language) {\n    coordinate\n    label\n    category\n    purpose\n    clause\n    clauseText\n    visibleTo\n    retention\n    mayI\n  }\n}"): (typeof documents)["query DataMap($language: Language = EN) {\n  dataMap(language: $language) {\n    coordinate\n    label\n    category\n    purpose\n    clause\n    clauseText\n    visibleTo\n    retention\n    mayI\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DecideReport($input: DecideReportInput!) {\n  decideReport(input: $input) {\n    case {\n      id\n      report {\n        outcome\n        decidedAt\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation DecideReport($input: DecideReportInput!) {\n  decideReport(input: $input) {\n    case {\n      id\n      report {\n        outcome\n        decidedAt\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeclineKlussterOffer($input: AnswerOfferInput!) {\n  declineKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation DeclineKlussterOffer($input: AnswerOfferInput!) {\n  declineKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeclineListing($input: ListingStepInput!) {\n  declineListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation DeclineListing($input: ListingStepInput!) {\n  declineListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DescribeKlusster($input: DescribeKlussterInput!) {\n  describeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      tagline\n      textHtml\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation DescribeKlusster($input: DescribeKlussterInput!) {\n  describeKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      tagline\n      textHtml\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Directory($province: Province, $category: BusinessCategory, $search: SearchText, $after: String) {\n  klussters(first: 5, filter: {province: $province}, orderBy: CITY) {\n    nodes {\n      slug\n      name\n      city\n      province\n      languages\n      categories\n    }\n  }\n  businesses(\n    first: 5\n    after: $after\n    filter: {province: $province, category: $category, search: $search}\n  ) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        name\n        city\n        category\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Directory($province: Province, $category: BusinessCategory, $search: SearchText, $after: String) {\n  klussters(first: 5, filter: {province: $province}, orderBy: CITY) {\n    nodes {\n      slug\n      name\n      city\n      province\n      languages\n      categories\n    }\n  }\n  businesses(\n    first: 5\n    after: $after\n    filter: {province: $province, category: $category, search: $search}\n  ) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        name\n        city\n        category\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndAllSessions($exceptThis: Boolean! = true) {\n  endAllSessions(input: {exceptThis: $exceptThis}) {\n    ended\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation EndAllSessions($exceptThis: Boolean! = true) {\n  endAllSessions(input: {exceptThis: $exceptThis}) {\n    ended\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndGrant($input: EndGrantInput!) {\n  endGrant(input: $input) {\n    grant {\n      id\n      closedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation EndGrant($input: EndGrantInput!) {\n  endGrant(input: $input) {\n    grant {\n      id\n      closedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndListing($input: ListingStepInput!) {\n  endListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation EndListing($input: ListingStepInput!) {\n  endListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndSession($id: ID!) {\n  endSession(input: {id: $id}) {\n    endedSessionId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation EndSession($id: ID!) {\n  endSession(input: {id: $id}) {\n    endedSessionId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation InviteBusiness($input: ListingInput!) {\n  inviteBusiness(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation InviteBusiness($input: ListingInput!) {\n  inviteBusiness(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query KlussterOwnersWaiting {\n  klussterOwnersWaiting(first: 20) {\n    nodes {\n      klussterOwner {\n        id\n      }\n      since\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query KlussterOwnersWaiting {\n  klussterOwnersWaiting(first: 20) {\n    nodes {\n      klussterOwner {\n        id\n      }\n      since\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query KlussterPage($slug: String!, $first: Int = 10) {\n  klusster(slug: $slug) {\n    name\n    tagline\n    city\n    owner {\n      firstName\n      lastName\n      email\n      phone\n    }\n    businesses(first: $first) {\n      nodes {\n        id\n        name\n        phone\n        website\n        owner {\n          firstName\n          lastName\n          email\n          phone\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): (typeof documents)["query KlussterPage($slug: String!, $first: Int = 10) {\n  klusster(slug: $slug) {\n    name\n    tagline\n    city\n    owner {\n      firstName\n      lastName\n      email\n      phone\n    }\n    businesses(first: $first) {\n      nodes {\n        id\n        name\n        phone\n        website\n        owner {\n          firstName\n          lastName\n          email\n          phone\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MayISee($coordinate: String!) {\n  visibility(coordinate: $coordinate) {\n    coordinate\n    label\n    visibleTo\n    clause\n    clauseText\n    mayI\n    reason\n  }\n}"): (typeof documents)["query MayISee($coordinate: String!) {\n  visibility(coordinate: $coordinate) {\n    coordinate\n    label\n    visibleTo\n    clause\n    clauseText\n    mayI\n    reason\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyBusinesses {\n  viewer {\n    businessOwner {\n      businesses(first: 20) {\n        nodes {\n          name\n          klussters(first: 20) {\n            nodes {\n              name\n              owner {\n                firstName\n                email\n                phone\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query MyBusinesses {\n  viewer {\n    businessOwner {\n      businesses(first: 20) {\n        nodes {\n          name\n          klussters(first: 20) {\n            nodes {\n              name\n              owner {\n                firstName\n                email\n                phone\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyCases {\n  viewer {\n    cases(first: 10) {\n      nodes {\n        id\n        kind\n        reason\n        openedAt\n        closedAt\n        outcome\n        openedBy {\n          name\n        }\n        grants(first: 5) {\n          nodes {\n            groups\n            purpose\n            reason\n            openedAt\n            expiresAt\n            closedAt\n          }\n        }\n        decisions(first: 5) {\n          nodes {\n            decision\n            reason\n            decidedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): (typeof documents)["query MyCases {\n  viewer {\n    cases(first: 10) {\n      nodes {\n        id\n        kind\n        reason\n        openedAt\n        closedAt\n        outcome\n        openedBy {\n          name\n        }\n        grants(first: 5) {\n          nodes {\n            groups\n            purpose\n            reason\n            openedAt\n            expiresAt\n            closedAt\n          }\n        }\n        decisions(first: 5) {\n          nodes {\n            decision\n            reason\n            decidedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyGrants {\n  viewer {\n    grants(first: 20) {\n      nodes {\n        id\n        partner {\n          name\n        }\n        scopes\n        expiresAt\n        grantedAt\n        lastUsedAt\n      }\n    }\n  }\n}"): (typeof documents)["query MyGrants {\n  viewer {\n    grants(first: 20) {\n      nodes {\n        id\n        partner {\n          name\n        }\n        scopes\n        expiresAt\n        grantedAt\n        lastUsedAt\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyKlussters {\n  viewer {\n    klussterOwner {\n      klussters(first: 20) {\n        nodes {\n          id\n          slug\n          name\n          state\n          publishedAt\n          version\n          languages\n          categories\n          text\n          textHtml\n        }\n      }\n    }\n  }\n  klussterCategories {\n    category\n    label\n  }\n}"): (typeof documents)["query MyKlussters {\n  viewer {\n    klussterOwner {\n      klussters(first: 20) {\n        nodes {\n          id\n          slug\n          name\n          state\n          publishedAt\n          version\n          languages\n          categories\n          text\n          textHtml\n        }\n      }\n    }\n  }\n  klussterCategories {\n    category\n    label\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyListings {\n  viewer {\n    listings(first: 20) {\n      nodes {\n        id\n        state\n        since\n        klusster {\n          name\n        }\n        business {\n          name\n        }\n        history(first: 10) {\n          nodes {\n            state\n            by\n            at\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): (typeof documents)["query MyListings {\n  viewer {\n    listings(first: 20) {\n      nodes {\n        id\n        state\n        since\n        klusster {\n          name\n        }\n        business {\n          name\n        }\n        history(first: 10) {\n          nodes {\n            state\n            by\n            at\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyOffers {\n  viewer {\n    klussterOffers(first: 20) {\n      nodes {\n        id\n        klussterName\n        klusster {\n          slug\n          state\n        }\n        isToYou\n        state\n        offeredAt\n        expiresAt\n        endedAt\n      }\n    }\n  }\n}"): (typeof documents)["query MyOffers {\n  viewer {\n    klussterOffers(first: 20) {\n      nodes {\n        id\n        klussterName\n        klusster {\n          slug\n          state\n        }\n        isToYou\n        state\n        offeredAt\n        expiresAt\n        endedAt\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyReports {\n  viewer {\n    reports(first: 20) {\n      nodes {\n        id\n        reason\n        text\n        reportedAt\n        decidedAt\n        outcome\n      }\n    }\n  }\n}"): (typeof documents)["query MyReports {\n  viewer {\n    reports(first: 20) {\n      nodes {\n        id\n        reason\n        text\n        reportedAt\n        decidedAt\n        outcome\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MySecondFactors {\n  viewer {\n    secondFactors(first: 20) {\n      nodes {\n        id\n        kind\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n}"): (typeof documents)["query MySecondFactors {\n  viewer {\n    secondFactors(first: 20) {\n      nodes {\n        id\n        kind\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MySessions {\n  viewer {\n    sessions(first: 20) {\n      nodes {\n        id\n        device\n        createdAt\n        lastUsedAt\n        expiresAt\n        isCurrent\n        reusedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): (typeof documents)["query MySessions {\n  viewer {\n    sessions(first: 20) {\n      nodes {\n        id\n        device\n        createdAt\n        lastUsedAt\n        expiresAt\n        isCurrent\n        reusedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OfferKlusster($input: OfferKlussterInput!) {\n  offerKlusster(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation OfferKlusster($input: OfferKlussterInput!) {\n  offerKlusster(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenCase($input: OpenCaseInput!) {\n  openCase(input: $input) {\n    case {\n      id\n      kind\n      openedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation OpenCase($input: OpenCaseInput!) {\n  openCase(input: $input) {\n    case {\n      id\n      kind\n      openedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OpenCases {\n  cases(first: 20, filter: {open: true}) {\n    nodes {\n      id\n      kind\n      openedAt\n      klussterOwnerStanding {\n        klussterOwner {\n          id\n        }\n        state\n        since\n      }\n      grants(first: 5) {\n        nodes {\n          id\n          groups\n          expiresAt\n          closedAt\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query OpenCases {\n  cases(first: 20, filter: {open: true}) {\n    nodes {\n      id\n      kind\n      openedAt\n      klussterOwnerStanding {\n        klussterOwner {\n          id\n        }\n        state\n        since\n      }\n      grants(first: 5) {\n        nodes {\n          id\n          groups\n          expiresAt\n          closedAt\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenKlusster($input: OpenKlussterInput!) {\n  openKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation OpenKlusster($input: OpenKlussterInput!) {\n  openKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PartnerItself {\n  partner {\n    clientId\n    name\n    redirectUris\n    scopes\n    authMethod\n    registeredAt\n    secretSince\n    formerSecretUntil\n    webhooks(first: 5) {\n      nodes {\n        id\n        url\n        events\n        createdAt\n        deliveredAt\n        disabledAt\n        disabledBecause\n        deliveries(first: 4) {\n          nodes {\n            eventId\n            event\n            state\n            queuedAt\n            nextAt\n            attempts {\n              at\n              outcome\n              status\n            }\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query PartnerItself {\n  partner {\n    clientId\n    name\n    redirectUris\n    scopes\n    authMethod\n    registeredAt\n    secretSince\n    formerSecretUntil\n    webhooks(first: 5) {\n      nodes {\n        id\n        url\n        events\n        createdAt\n        deliveredAt\n        disabledAt\n        disabledBecause\n        deliveries(first: 4) {\n          nodes {\n            eventId\n            event\n            state\n            queuedAt\n            nextAt\n            attempts {\n              at\n              outcome\n              status\n            }\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PauseKlusster($input: MoveKlussterInput!) {\n  pauseKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation PauseKlusster($input: MoveKlussterInput!) {\n  pauseKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PingWebhook($id: ID!) {\n  pingWebhook(input: {id: $id}) {\n    webhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation PingWebhook($id: ID!) {\n  pingWebhook(input: {id: $id}) {\n    webhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PrivacyPolicy($language: Language = EN) {\n  privacyPolicy(language: $language) {\n    version\n    sha256\n    language\n    clauses {\n      id\n      text\n    }\n  }\n}"): (typeof documents)["query PrivacyPolicy($language: Language = EN) {\n  privacyPolicy(language: $language) {\n    version\n    sha256\n    language\n    clauses {\n      id\n      text\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProveAgain($password: String!) {\n  proveAgain(input: {password: $password}) {\n    provenUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation ProveAgain($password: String!) {\n  proveAgain(input: {password: $password}) {\n    provenUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PublishKlusster($input: MoveKlussterInput!) {\n  publishKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation PublishKlusster($input: MoveKlussterInput!) {\n  publishKlusster(input: $input) {\n    klusster {\n      id\n      slug\n      name\n      state\n      version\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RefuseKlussterOwner($input: DecisionInput!) {\n  refuseKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RefuseKlussterOwner($input: DecisionInput!) {\n  refuseKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegenerateRecoveryCodes {\n  regenerateRecoveryCodes {\n    recoveryCodes\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation RegenerateRecoveryCodes {\n  regenerateRecoveryCodes {\n    recoveryCodes\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterBusinessOwner($input: RegisterBusinessOwnerInput!) {\n  registerBusinessOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RegisterBusinessOwner($input: RegisterBusinessOwnerInput!) {\n  registerBusinessOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterConsumerUser($input: RegisterConsumerUserInput!) {\n  registerConsumerUser(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RegisterConsumerUser($input: RegisterConsumerUserInput!) {\n  registerConsumerUser(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterKlussterOwner($input: RegisterKlussterOwnerInput!) {\n  registerKlussterOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RegisterKlussterOwner($input: RegisterKlussterOwnerInput!) {\n  registerKlussterOwner(input: $input) {\n    validUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterPartner($input: RegisterPartnerInput!) {\n  registerPartner(input: $input) {\n    clientId\n    clientSecret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RegisterPartner($input: RegisterPartnerInput!) {\n  registerPartner(input: $input) {\n    clientId\n    clientSecret\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReinstateKlussterOwner($input: DecisionInput!) {\n  reinstateKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation ReinstateKlussterOwner($input: DecisionInput!) {\n  reinstateKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    left\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    left\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RemoveWebhook($id: ID!) {\n  removeWebhook(input: {id: $id}) {\n    removedWebhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RemoveWebhook($id: ID!) {\n  removeWebhook(input: {id: $id}) {\n    removedWebhookId\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReportContent($input: ReportContentInput!) {\n  reportContent(input: $input) {\n    report {\n      id\n      reason\n      text\n      reportedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation ReportContent($input: ReportContentInput!) {\n  reportContent(input: $input) {\n    report {\n      id\n      reason\n      text\n      reportedAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestGrant($input: RequestGrantInput!) {\n  requestGrant(input: $input) {\n    grant {\n      id\n      groups\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RequestGrant($input: RequestGrantInput!) {\n  requestGrant(input: $input) {\n    grant {\n      id\n      groups\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestListing($input: ListingInput!) {\n  requestListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RequestListing($input: ListingInput!) {\n  requestListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n  requestSignInLink(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n  requestSignInLink(input: $input) {\n    validUntil\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    changed\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResumePartner($input: PartnerInput!) {\n  resumePartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation ResumePartner($input: PartnerInput!) {\n  resumePartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RevokeGrant($input: RevokeGrantInput!) {\n  revokeGrant(input: $input) {\n    id\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RevokeGrant($input: RevokeGrantInput!) {\n  revokeGrant(input: $input) {\n    id\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RotateSession {\n  rotateSession {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RotateSession {\n  rotateSession {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(input: {id: $id}) {\n    webhookId\n    secret\n    formerSecretUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(input: {id: $id}) {\n    webhookId\n    secret\n    formerSecretUntil\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignIn($email: EmailAddress!, $password: String!) {\n  signIn(input: {email: $email, password: $password}) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    secondFactor {\n      challenge\n      expiresAt\n      methods\n      passkeyOptions\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation SignIn($email: EmailAddress!, $password: String!) {\n  signIn(input: {email: $email, password: $password}) {\n    accessToken\n    expiresAt\n    viewer {\n      roles\n    }\n    secondFactor {\n      challenge\n      expiresAt\n      methods\n      passkeyOptions\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignInByLink($input: SignInByLinkInput!) {\n  signInByLink(input: $input) {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation SignInByLink($input: SignInByLinkInput!) {\n  signInByLink(input: $input) {\n    accessToken\n    expiresAt\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignOut {\n  signOut {\n    ended\n  }\n}"): (typeof documents)["mutation SignOut {\n  signOut {\n    ended\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SuspendKlussterOwner($input: DecisionInput!) {\n  suspendKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation SuspendKlussterOwner($input: DecisionInput!) {\n  suspendKlussterOwner(input: $input) {\n    case {\n      id\n      klussterOwnerStanding {\n        state\n        since\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SuspendPartner($input: PartnerInput!) {\n  suspendPartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}"): (typeof documents)["mutation SuspendPartner($input: PartnerInput!) {\n  suspendPartner(input: $input) {\n    clientId\n    userErrors {\n      code\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TakeReport($input: TakeReportInput!) {\n  takeReport(input: $input) {\n    case {\n      id\n      report {\n        id\n        reason\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation TakeReport($input: TakeReportInput!) {\n  takeReport(input: $input) {\n    case {\n      id\n      report {\n        id\n        reason\n      }\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WebhookDeliveries($webhookId: ID!) {\n  webhookDeliveries(webhookId: $webhookId, first: 20) {\n    nodes {\n      eventId\n      event\n      state\n      queuedAt\n      nextAt\n      attempts {\n        at\n        outcome\n        status\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query WebhookDeliveries($webhookId: ID!) {\n  webhookDeliveries(webhookId: $webhookId, first: 20) {\n    nodes {\n      eventId\n      event\n      state\n      queuedAt\n      nextAt\n      attempts {\n        at\n        outcome\n        status\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Webhooks($clientId: String!) {\n  webhooks(clientId: $clientId, first: 20) {\n    nodes {\n      id\n      url\n      events\n      createdAt\n      deliveredAt\n      disabledAt\n      disabledBecause\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Webhooks($clientId: String!) {\n  webhooks(clientId: $clientId, first: 20) {\n    nodes {\n      id\n      url\n      events\n      createdAt\n      deliveredAt\n      disabledAt\n      disabledBecause\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoAmI {\n  viewer {\n    roles\n    account {\n      email\n    }\n    klussterOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    businessOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    consumerUser {\n      id\n      firstName\n      lastName\n      email\n      subscriptions(first: 10) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query WhoAmI {\n  viewer {\n    roles\n    account {\n      email\n    }\n    klussterOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    businessOwner {\n      id\n      firstName\n      lastName\n      email\n      phone\n      mailingAddress\n    }\n    consumerUser {\n      id\n      firstName\n      lastName\n      email\n      subscriptions(first: 10) {\n        nodes {\n          since\n          klusster {\n            name\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhoSawMe {\n  viewer {\n    disclosures(first: 20) {\n      nodes {\n        at\n        viewerRole\n        viewerName\n        coordinates\n        clause\n        operationName\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): (typeof documents)["query WhoSawMe {\n  viewer {\n    disclosures(first: 20) {\n      nodes {\n        at\n        viewerRole\n        viewerName\n        coordinates\n        clause\n        operationName\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WithdrawKlussterOffer($input: AnswerOfferInput!) {\n  withdrawKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation WithdrawKlussterOffer($input: AnswerOfferInput!) {\n  withdrawKlussterOffer(input: $input) {\n    offer {\n      id\n      klussterName\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WithdrawListing($input: ListingStepInput!) {\n  withdrawListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"): (typeof documents)["mutation WithdrawListing($input: ListingStepInput!) {\n  withdrawListing(input: $input) {\n    listing {\n      id\n      state\n      since\n    }\n    userErrors {\n      code\n      field\n      message\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;