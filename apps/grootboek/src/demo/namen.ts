/** Common Dutch names, put together at random: whoever bears one in the demo does not exist. */

const woorden = (tekst: string): readonly string[] => tekst.trim().split(/\s+/);

export const VOORNAMEN: readonly string[] = woorden(`
  Emma Julia Mila Sophie Olivia Yara Saar Nora Tess Noor Milou Sara Liv Zoë Evi Anna Luna Lotte Nina Eva Lauren Maud Fenna Roos Lieke Fleur Isa
  Elin Lynn Femke Naomi Jasmijn Sanne Amber Iris Romy Bo Charlotte Esmee Veerle Pien Merel Hannah Lina Amira Yasmin Fatima Aaliyah Zeynep Elif
  Kiki Puck Juul Feline Vera Linde Jet Norah Hailey Ella Benthe Suze Loïs Fien Mia Lara Rosa Ilse Anouk Britt Demi Eline Floor Guusje Hanna Indy
  Jolie Kaat Marit Nikki Philou Rosalie Senna Teddie Tirza Wies Xanne Yfke Imke Dewi Kirsten Mirthe Selin Hafsa Meryem Soraya Chiara Shanaya
  Noah Liam Luca Lucas Mees Finn James Milan Levi Sem Daan Noud Luuk Adam Bram Sam Thijs Jesse Max Thomas Hugo Jan Lars Ruben Teun Gijs Julian
  Siem Guus Mats Boaz Jens Stijn Tim Tijn Niels Cas Floris Pim Jurre Joep Willem Pieter Koen Sven Oliver David Mohammed Ali Yusuf Ibrahim Omar
  Emir Dex Quinn Stan Vince Jack Morris Oscar Jace Kai Owen Otis Abel Job Fedde Hidde Jelle Sietse Tygo Ties Tobias Valentijn Wout Xavi Zakaria
  Bilal Hamza Anas Rayan Deniz Kerem Mert Damian Elias Felix Gerben Harm Ivar Jurriaan Kasper Lennart Marijn Nick Olaf Philip Rens Silas Wessel
`);

/** With the voorvoegsel before it, as one says it. */
export const ACHTERNAMEN: readonly string[] = `
  de Jong; Jansen; de Vries; van den Berg; van Dijk; Bakker; Janssen; Visser; Smit; Meijer; de Boer; Mulder; de Groot; Bos; Vos; Peters;
  Hendriks; van Leeuwen; Dekker; Brouwer; de Wit; Dijkstra; Smits; de Graaf; van der Meer; van der Linden; Kok; Jacobs; de Haan; Vermeulen;
  van den Heuvel; van der Veen; van den Broek; de Bruijn; van der Heijden; Schouten; van Beek; Willems; van Vliet; van de Ven; Hoekstra; Maas;
  Verhoeven; Koster; van Dam; van der Wal; Prins; Blom; Huisman; Peeters; de Jonge; Kuipers; van Veen; Kuiper; Veenstra; Kramer; van den Brink;
  Scholten; van Wijk; Postma; Martens; Vink; de Ruiter; Timmermans; Groen; Gerritsen; Jonker; van Loon; Boer; van der Velde; Willemsen; Smeets;
  de Lange; de Vos; Bosch; van Dongen; Schipper; de Koning; van der Laan; Koning; van der Velden; Driessen; van Doorn; Hermans; Evers;
  van den Bosch; van der Meulen; Hofman; Bosman; Wolters; Sanders; van der Horst; Mol; Kuijpers; Molenaar; van de Pol; de Leeuw; Verbeek; Yilmaz;
  Kaya; Demir; Bakir; El Amrani; Bouzid; Ramdin; van 't Hof; in 't Veld; ter Horst; ten Brink; op den Kamp; Kloosterman; Zwart; Roos; Schaap;
  Duin; Zandbergen; van Velsen; Duinker; Strandman; van Es; van Gelder; de Rooij; van Rijn; Pronk; Kooij; Zwaan; Hoek; van Schaik; Langendijk;
  van der Kolk; Rietveld; de Kok; Boon; Nijhuis; Snel; van Houten; Kroon; Admiraal; Bakels; Vonk; Wagenaar; Zonneveld; van Egmond; Nijssen;
  Tromp; de Heer; Ruijter; Schilder; Veerman; Keizer; Sluis; van den Akker; Buijs; van Soest; Goossens; Aerts; Bouwman; Hoogland; Kempen; Lammers
`
  .trim()
  .split(/;\s+/);
