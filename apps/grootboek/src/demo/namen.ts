/** Common Dutch names, put together at random: whoever bears one in the demo does not exist. */

export const VOORNAMEN: readonly string[] = `
Emma Julia Mila Sophie Olivia Yara Saar Nora Tess Noor Milou Sara Liv Zoë Evi Anna Luna Lotte Nina Eva Lauren Maud Fenna Roos Lieke Fleur Isa Elin Lynn
Femke Naomi Jasmijn Sanne Amber Iris Romy Bo Charlotte Esmee Veerle Pien Merel Hannah Lina Amira Yasmin Fatima Aaliyah Zeynep Elif Kiki Puck Juul Feline
Noah Liam Luca Lucas Mees Finn James Milan Levi Sem Daan Noud Luuk Adam Bram Sam Thijs Jesse Max Thomas Hugo Jan Lars Ruben Teun Gijs Julian Siem Guus
Mats Boaz Jens Stijn Tim Tijn Niels Cas Floris Pim Jurre Joep Willem Pieter Koen Sven Olivier David Mohammed Ali Yusuf Ibrahim Omar Emir Dex Quinn Stan
`
  .trim()
  .split(/\s+/);

/** With the voorvoegsel before it, as one says it. */
export const ACHTERNAMEN: readonly string[] = `
de Jong; Jansen; de Vries; van den Berg; van Dijk; Bakker; Janssen; Visser; Smit; Meijer; de Boer; Mulder; de Groot; Bos; Vos; Peters; Hendriks;
van Leeuwen; Dekker; Brouwer; de Wit; Dijkstra; Smits; de Graaf; van der Meer; van der Linden; Kok; Jacobs; de Haan; Vermeulen; van den Heuvel;
van der Veen; van den Broek; de Bruijn; van der Heijden; Schouten; van Beek; Willems; van Vliet; van de Ven; Hoekstra; Maas; Verhoeven; Koster; van Dam;
van der Wal; Prins; Blom; Huisman; Peeters; de Jonge; Kuipers; van Veen; Kuiper; Veenstra; Kramer; van den Brink; Scholten; van Wijk; Postma; Martens;
Vink; de Ruiter; Timmermans; Groen; Gerritsen; Jonker; van Loon; Boer; van der Velde; Willemsen; Smeets; de Lange; de Vos; Bosch; van Dongen; Schipper;
de Koning; van der Laan; Koning; van der Velden; Driessen; van Doorn; Hermans; Evers; van den Bosch; van der Meulen; Hofman; Bosman; Wolters; Sanders;
van der Horst; Mol; Kuijpers; Molenaar; van de Pol; de Leeuw; Verbeek; Yilmaz; Kaya; Demir; Bakir; El Amrani; Bouzid; Ramdin; van 't Hof; in 't Veld; ter Horst;
ten Brink; op den Kamp; Kloosterman; Zwart; Roos; Schaap; Duin; Zandbergen; van Velsen; Duinker; Kennemer; Strandman
`
  .split(';')
  .map((naam) => naam.trim());
