import type { ReactElement } from 'react';
import { Link } from 'react-router';

/** To the screen of one traject, under the first part of its id: enough to tell the rows of a list apart. */
export const Trajectlink = ({ id }: { readonly id: string }): ReactElement => (
  <Link to={`/traject/${id}`} className="utrecht-link utrecht-link--html-a trajectlink">
    <span className="verborgen">Traject </span>
    {id.slice(0, 8)}
  </Link>
);
