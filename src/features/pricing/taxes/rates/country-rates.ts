/**
 * Tax rates of some countries as files of `import tax-rates`, each with its source and the day on which it was looked
 * up. Rates for few goods have a tax class of their country, which the import creates: what such goods cost elsewhere is
 * taxed like the standard class. Left out are exemptions that were not looked up, and rates in India below 5 %.
 */
export const COUNTRY_RATES: Readonly<Record<string, string>> = {
  AT: `country,tax_class,name,rate,category,valid_from,valid_to,reference,tax_class_name
AT,standard,USt,0.20,STANDARD,,,"UStG 1994 § 10 Abs. 1; usp.gv.at, Steuersätze der Umsatzsteuer; 2026-11-29",
AT,reduced,USt,0.10,REDUCED,,,"UStG 1994 § 10 Abs. 2; usp.gv.at, Steuersätze der Umsatzsteuer; 2026-11-29",
AT,exempt,USt,0,EXEMPT,,,"UStG 1994 § 6; ris.bka.gv.at; 2026-11-29",
AT,at-13,USt,0.13,REDUCED,2016-01-01T00:00:00+01:00,,"UStG 1994 § 10 Abs. 3; wko.at, ermäßigte Umsatzsteuersätze; 2026-11-29",Austria 13 %
`,
  CH: `country,tax_class,name,rate,category,valid_from,valid_to,reference,tax_class_name
CH,standard,MWST,0.081,STANDARD,2024-01-01T00:00:00+01:00,,"estv.admin.ch, VAT rates Switzerland; 2026-11-29",
CH,reduced,MWST,0.026,REDUCED,2024-01-01T00:00:00+01:00,,"estv.admin.ch, VAT rates Switzerland; 2026-11-29",
CH,ch-3-8,MWST,0.038,REDUCED,2024-01-01T00:00:00+01:00,2028-01-01T00:00:00+01:00,"Accommodation; estv.admin.ch, VAT rates Switzerland; Tolley, until 2027-12-31; 2026-11-29",Switzerland 3.8 %
`,
  DE: `country,tax_class,name,rate,category,valid_from,reference
DE,standard,USt,0.19,STANDARD,2021-01-01T00:00:00+01:00,"UStG § 12 Abs. 1, 16 % until 2020-12-31; Baker McKenzie, VAT rates Germany; 2026-11-29"
DE,reduced,USt,0.07,REDUCED,2021-01-01T00:00:00+01:00,"UStG § 12 Abs. 2, 5 % until 2020-12-31; Baker McKenzie, VAT rates Germany; 2026-11-29"
DE,zero,USt,0,ZERO,2023-01-01T00:00:00+01:00,"UStG § 12 Abs. 3, photovoltaics; BMF, BStBl 2023 I p. 351; 2026-11-29"
`,
  FR: `country,tax_class,name,rate,category,valid_from,valid_to,reference,tax_class_name
FR,standard,TVA,0.20,STANDARD,2014-01-01T00:00:00+01:00,,"CGI art. 278; economie.gouv.fr/cedef/taux-tva-france-et-union-europeenne; 2026-11-29",
FR,reduced,TVA,0.055,REDUCED,,,"CGI art. 278-0 bis; economie.gouv.fr/cedef/taux-tva-france-et-union-europeenne; 2026-11-29",
FR,exempt,TVA,0,EXEMPT,,,"CGI art. 261; bofip.impots.gouv.fr, TVA Exonérations; 2026-11-29",
FR,fr-10,TVA,0.10,REDUCED,2014-01-01T00:00:00+01:00,,"CGI art. 279; economie.gouv.fr/cedef/taux-tva-france-et-union-europeenne; 2026-11-29",France 10 %
FR,fr-2-1,TVA,0.021,REDUCED,,,"CGI art. 281 octies and others; impots.gouv.fr, BOI-TVA-LIQ-40; 2026-11-29",France 2.1 %
`,
  GB: `country,tax_class,name,rate,category,valid_from,reference
GB,standard,VAT,0.20,STANDARD,2011-01-04T00:00:00Z,"GOV.UK, VAT rates; 2026-11-29"
GB,reduced,VAT,0.05,REDUCED,,"GOV.UK, VAT rates; 2026-11-29"
GB,zero,VAT,0,ZERO,,"GOV.UK, VAT rates; 2026-11-29"
GB,exempt,VAT,0,EXEMPT,,"GOV.UK, VAT rates; 2026-11-29"
`,
  IN: `country,tax_class,name,rate,category,applies_within,valid_from,valid_to,reference,tax_class_name
IN,standard,CGST,0.09,STANDARD,SAME_REGION,2017-07-01T00:00:00+05:30,,"CGST Act 2017, 18 %; cleartax.in, 56th GST Council; 2026-11-29",
IN,standard,SGST,0.09,STANDARD,SAME_REGION,2017-07-01T00:00:00+05:30,,"SGST Acts, 18 %; cleartax.in, 56th GST Council; 2026-11-29",
IN,standard,IGST,0.18,STANDARD,OTHER_REGION,2017-07-01T00:00:00+05:30,,"IGST Act 2017 s. 5, 18 %; cleartax.in, 56th GST Council; 2026-11-29",
IN,reduced,CGST,0.025,REDUCED,SAME_REGION,2017-07-01T00:00:00+05:30,,"CGST Act 2017, 5 %; cleartax.in, 56th GST Council; 2026-11-29",
IN,reduced,SGST,0.025,REDUCED,SAME_REGION,2017-07-01T00:00:00+05:30,,"SGST Acts, 5 %; cleartax.in, 56th GST Council; 2026-11-29",
IN,reduced,IGST,0.05,REDUCED,OTHER_REGION,2017-07-01T00:00:00+05:30,,"IGST Act 2017 s. 5, 5 %; cleartax.in, 56th GST Council; 2026-11-29",
IN,in-40,CGST,0.20,STANDARD,SAME_REGION,2025-09-22T00:00:00+05:30,,"40 % without tobacco; scconline.com, 56th GST Council; 2026-11-29",India 40 %
IN,in-40,SGST,0.20,STANDARD,SAME_REGION,2025-09-22T00:00:00+05:30,,"40 % without tobacco; scconline.com, 56th GST Council; 2026-11-29",India 40 %
IN,in-40,IGST,0.40,STANDARD,OTHER_REGION,2025-09-22T00:00:00+05:30,,"40 % without tobacco; scconline.com, 56th GST Council; 2026-11-29",India 40 %
`,
};
