/** What Nest wires: the controllers, made from the table of routes, and the two handlers behind the buses. */
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { maakController } from './http/controller.js';
import { GEREEDHEID, Gezondheid, type Gereedheid } from './http/gezondheid.js';
import type { Route } from './http/route.js';
import { Voorpagina } from './http/voorpagina.js';
import { OpdrachtHandler, UITVOERDER } from './opdrachten/opdracht.handler.js';
import type { Uitvoerder } from './uitvoeren/uitvoeren.js';
import { METINGEN, Metingenpagina, type Metingenbron } from './waarneming/metingen.http.js';
import type { Bronnen } from './vragen/bronnen.js';
import { BRONNEN, VraagHandler } from './vragen/vraag.handler.js';

export interface Bedrading {
  readonly routes: readonly Route[];
  readonly uitvoerder: Uitvoerder;
  readonly bronnen: Bronnen;
  readonly gereedheid: Gereedheid;
  readonly metingen: Metingenbron;
}

@Module({})
export class AppModule {
  static met({ routes, uitvoerder, bronnen, gereedheid, metingen }: Bedrading): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [maakController(routes), Gezondheid, Metingenpagina, Voorpagina],
      providers: [
        OpdrachtHandler,
        VraagHandler,
        { provide: UITVOERDER, useValue: uitvoerder },
        { provide: BRONNEN, useValue: bronnen },
        { provide: GEREEDHEID, useValue: gereedheid },
        { provide: METINGEN, useValue: metingen },
      ],
    };
  }
}
