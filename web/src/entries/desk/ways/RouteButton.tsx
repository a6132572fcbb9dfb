import { createLink } from '@tanstack/react-router';
import { ButtonLink } from '../../../ui/controls/ButtonLink';

/** A link to another page of the desk that looks like a button. */
export const RouteButton = createLink(ButtonLink);
