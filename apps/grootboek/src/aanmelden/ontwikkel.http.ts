/** The development login: a token for the asking. Only on the own machine, and never through a proxy. */
import type { IncomingHttpHeaders } from 'node:http';
import { Aanmelding, OntwikkelAanmelding } from '#contracten';
import type { Tokens } from '#beveiliging';
import type { Route } from '../http/route.js';
import { isLoopback } from '../instellingen.js';

const DOORGESTUURD = /^(?:x-forwarded-.*|forwarded|via|x-real-ip)$/;

/** A page elsewhere may have its own name point to this machine (DNS rebinding); the Host header then still holds that name. */
const vanHier = (host: string | undefined): boolean => isLoopback((host ?? '').replace(/:\d+$/, ''));

/** Sent to a loopback name, and through no proxy that says so. */
export const isDirect = (headers: IncomingHttpHeaders): boolean =>
  vanHier(headers.host) && !Object.keys(headers).some((naam) => DOORGESTUURD.test(naam));

export const ontwikkelAanmelding = (tokens: Tokens): Route => ({
  naam: 'ontwikkelAanmelding',
  methode: 'POST',
  pad: '/v1/ontwikkel-aanmelding',
  groep: 'Aanmelden',
  titel: 'Aanmelden om uit te proberen',
  uitleg:
    'Geeft een token voor een rol, zonder wachtwoord. Bestaat alleen zonder OIDC_ISSUER en op een loopback-adres, en niet voor verzoeken die door een proxy kwamen.',
  openbaar: true,
  invoer: { body: OntwikkelAanmelding },
  antwoorden: [Aanmelding],
  statussen: [200],
  antwoordkoppen: {},
  problemen: ['ongeldige-invoer', 'geen-toegang'],
  toegang: ({ headers }) => (isDirect(headers) ? 'iedereen' : undefined),
  doe: async ({ body }) => {
    const { rol, organisatie, gebruiker } = body as unknown as OntwikkelAanmelding;
    const token = await tokens.geef({ rollen: [rol], ...(organisatie && { organisatie }), ...(gebruiker && { gebruiker }) });
    return { status: 200, lichaam: { token } };
  },
});
