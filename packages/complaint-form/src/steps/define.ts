import { defineElement } from '@gerai/core';
import '@gerai/core/fields/define/gerai-checkbox';
import '@gerai/core/fields/define/gerai-checkbox-group';
import '@gerai/core/fields/define/gerai-combobox';
import '@gerai/core/fields/define/gerai-date-field';
import '@gerai/core/fields/define/gerai-error-summary';
import '@gerai/core/fields/define/gerai-radio-group';
import '@gerai/core/fields/define/gerai-select';
import '@gerai/core/fields/define/gerai-text-field';
import '@gerai/core/fields/define/gerai-textarea';
import { filesStep } from '../files/files-step.ts';
import { GeraiComplaintPosition } from '../place/GeraiComplaintPosition.ts';
import type { LaterParts } from '../later-steps.ts';
import { sending } from '../sending.ts';
import { GeraiComplaintSimilar } from '../similar/GeraiComplaintSimilar.ts';
import { keyWords } from '../similar/key-words.ts';
import { categoryStep } from './category.ts';
import { checks } from './checks.ts';
import { contactStep } from './contact.ts';
import { emergency } from './emergency.ts';
import { identityStep } from './identity.ts';
import { device, failure, restored } from './notices.ts';
import { placeStep } from './place.ts';
import { questionsStep } from './questions.ts';
import { similarStep } from './similar.ts';
import { STEPS_NAMESPACE } from './steps-namespace.ts';
import { reviewStep } from './review.ts';
import { stepsStyles } from './steps.styles.ts';
import { textStep } from './text.ts';

export { registerStepsNamespace } from './steps-namespace.ts';

defineElement('gerai-complaint-position', GeraiComplaintPosition);
defineElement('gerai-complaint-similar', GeraiComplaintSimilar);

const templates: LaterParts['templates'] = {
  text: textStep,
  category: categoryStep,
  place: placeStep,
  questions: questionsStep,
  similar: similarStep,
  files: filesStep,
  identity: identityStep,
  contact: contactStep,
  review: reviewStep,
};

/** Every step but the first, and what is said beside them. */
export const parts: LaterParts = {
  namespace: STEPS_NAMESPACE,
  styles: [stepsStyles.styleSheet].filter((sheet) => sheet !== undefined),
  templates,
  checks,
  emergency,
  restored,
  failure,
  device,
  sending,
  keyWords,
};
