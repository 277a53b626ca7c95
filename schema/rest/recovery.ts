import { z } from 'zod';
import { FORMS, fieldShapes } from '../forms.ts';

/** The token in the link of a letter. */
const token = z.string().min(1).max(200);

/** `POST /auth/forgot-password`, as the stock SDK sends it. */
export const forgottenPassword = FORMS.forgot.shape;

/** `POST /auth/reset-password` */
export const passwordReset = z.strictObject({ token, password: fieldShapes.newPassword });

/** `POST /auth/confirm-email` */
export const emailConfirmation = z.strictObject({ token });
