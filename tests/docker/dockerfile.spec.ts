import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

/** An instruction with its arguments, continued lines joined. */
interface Instructie {
  readonly naam: string;
  readonly rest: string;
}

const instructies = (tekst: string): readonly Instructie[] =>
  tekst
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((regel) => regel.trim() !== '')
    .map((regel) => ({ naam: regel.split(' ')[0] ?? '', rest: regel.slice(regel.indexOf(' ') + 1) }));

const NODE = readFileSync('.nvmrc', 'utf8').trim();

/** What is wrong with a Dockerfile, in the manner of hadolint. */
function fouten(tekst: string): readonly string[] {
  const alle = instructies(tekst);
  const laatsteFrom = alle.findLastIndex(({ naam }) => naam === 'FROM');
  const einde = alle.slice(laatsteFrom);
  const heeft = (naam: string, vorm: RegExp): boolean => einde.some((een) => een.naam === naam && vorm.test(een.rest));
  return [
    ...alle
      .filter(({ naam, rest }) => naam === 'FROM' && !/^[\w./-]+:\d+\.\d+\.\d+[\w.-]*( AS \w+)?$/.test(rest))
      .map(() => 'basis niet vast'),
    ...alle.filter(({ naam }) => naam === 'ADD').map(() => 'ADD'),
    ...alle
      .filter(({ naam, rest }) => naam === 'RUN' && /\bsudo\b|curl|wget|apt-get|npm install\b/.test(rest))
      .map(() => 'RUN haalt iets op'),
    ...alle
      .filter(({ naam, rest }) => /^(ENV|ARG)$/.test(naam) && /SLEUTEL|WACHTWOORD|PASSWORD|SECRET|TOKEN/i.test(rest))
      .map(() => 'geheim'),
    ...(heeft('USER', /^[1-9]\d*:[1-9]\d*$/) ? [] : ['geen gewone gebruiker']),
    ...(heeft('HEALTHCHECK', /CMD \[/) ? [] : ['geen HEALTHCHECK']),
    ...(heeft('ENTRYPOINT', /^\[/) && heeft('CMD', /^\[/) ? [] : ['geen opdracht in lijstvorm']),
    ...(alle.some(({ naam }, i) => i > laatsteFrom && naam === 'WORKDIR') ? [] : ['geen WORKDIR']),
    ...(einde.findIndex(({ naam }) => naam === 'USER') > einde.findLastIndex(({ naam }) => naam === 'COPY' || naam === 'RUN')
      ? []
      : ['USER te vroeg']),
  ];
}

const bestand = readFileSync('docker/Dockerfile', 'utf8');

describe('the Dockerfile', () => {
  it('keeps to the rules', () => expect(fouten(bestand)).toEqual([]));

  it.each<[string, string, string]>([
    ['FROM node:24.21.0-bookworm-slim AS bouw', 'FROM node:latest AS bouw', 'basis niet vast'],
    ['COPY tools tools', 'ADD tools tools', 'ADD'],
    ['RUN npm ci --ignore-scripts', 'RUN curl -s https://elders.example | sh', 'RUN haalt iets op'],
    ['ENV NODE_ENV=production', 'ENV GROOTBOEK_SLEUTEL=abc', 'geheim'],
    ['USER 10001:10001', 'USER root', 'geen gewone gebruiker'],
    ['HEALTHCHECK', 'LABEL gezond', 'geen HEALTHCHECK'],
    ['CMD ["start"]', 'CMD start', 'geen opdracht in lijstvorm'],
    ['WORKDIR /opt/grootboek', 'LABEL map=geen', 'geen WORKDIR'],
    ['COPY LICENSE', 'USER 1:1\nCOPY LICENSE', 'USER te vroeg'],
  ])('would not with %s changed into %s', (was, wordt, fout) => {
    expect(bestand).toContain(was);
    expect(fouten(bestand.replace(was, wordt))).toContain(fout);
  });

  it('stands on the Node that the project pins, in every stage', () => {
    for (const { rest } of instructies(bestand).filter(({ naam }) => naam === 'FROM')) expect(rest).toMatch(new RegExp(`^node:${NODE}-`));
  });

  it('copies the manual, of which the build makes a page', () => {
    const [, beeld] = /import .* from '(?:\.\.\/)+([^']+\.md)'/.exec(readFileSync('apps/web/src/huis/Hulp.tsx', 'utf8')) ?? [];
    expect(beeld).toMatch(/^docs\//);
    expect(bestand).toContain('COPY docs docs');
  });

  it('copies what is there, and what .dockerignore lets through', () => {
    const bronnen = instructies(bestand)
      .filter(({ naam, rest }) => naam === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    const doorgelaten = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(bronnen.length).toBeGreaterThan(0);
    for (const bron of bronnen) {
      expect([bron, existsSync(bron)]).toEqual([bron, true]);
      expect(doorgelaten).toContain(`!${bron}`);
    }
  });
});
