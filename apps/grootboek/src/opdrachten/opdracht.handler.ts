/** The command side: one CQRS command for everything that can be recorded; what it is about is data, and deciding it is the domain's. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import type { Antwoord } from '../uitvoeren/antwoord.js';
import type { Uitvoerder } from '../uitvoeren/uitvoeren.js';

export const UITVOERDER = Symbol('uitvoerder');

export class VoerOpdrachtUit extends Command<Antwoord> {
  constructor(readonly aanvraag: Aanvraag) {
    super();
  }
}

@CommandHandler(VoerOpdrachtUit)
export class OpdrachtHandler implements ICommandHandler<VoerOpdrachtUit> {
  constructor(@Inject(UITVOERDER) private readonly uitvoerder: Uitvoerder) {}

  execute({ aanvraag }: VoerOpdrachtUit): Promise<Antwoord> {
    return this.uitvoerder.voerUit(aanvraag);
  }
}
