/** The two independent choices about who may know. */
export interface Privacy {
  /** Hides who reports: the identity is neither asked for nor sent. */
  readonly anonymous: boolean;
  /** Hides what is reported: the report isn't shown to the public. */
  readonly confidential: boolean;
}

export type Audience = 'you' | 'agency' | 'everyone';

/** What an audience gets to see; a key of the dictionary's `identity.preview`. */
export type Sight = 'all' | 'reportAndIdentity' | 'reportOnly' | 'publicReport' | 'nothing';

export interface VisibilityRow {
  readonly audience: Audience;
  readonly sees: Sight;
}

/** "Siapa melihat apa": who will see what under the choices made. */
export function whoSeesWhat({ anonymous, confidential }: Privacy): readonly VisibilityRow[] {
  return [
    { audience: 'you', sees: 'all' },
    { audience: 'agency', sees: anonymous ? 'reportOnly' : 'reportAndIdentity' },
    { audience: 'everyone', sees: confidential ? 'nothing' : 'publicReport' },
  ];
}

/** Key of the sentence that sums both choices up, in the dictionary's `review.identityValue`. */
export function privacyKey({
  anonymous,
  confidential,
}: Privacy): 'open' | 'confidential' | 'anonymous' | 'anonymousConfidential' {
  if (anonymous) return confidential ? 'anonymousConfidential' : 'anonymous';
  return confidential ? 'confidential' : 'open';
}
