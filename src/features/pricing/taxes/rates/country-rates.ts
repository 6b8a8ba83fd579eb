/**
 * Tax rates of some countries as files of `import tax-rates`, each with its source and the day on which it was looked
 * up. They have the tax classes of every store. Left out are rates for few goods, which need a class of their own (10 %
 * and 2.1 % in FR, 13 % in AT, 3.8 % in CH, 40 % and others in IN), and exemptions that were not looked up.
 */
export const COUNTRY_RATES: Readonly<Record<string, string>> = {
  AT: `country,tax_class,name,rate,category,valid_from,reference
AT,standard,USt,0.20,STANDARD,,"UStG 1994 § 10 Abs. 1; usp.gv.at, Steuersätze der Umsatzsteuer; 2026-11-29"
AT,reduced,USt,0.10,REDUCED,,"UStG 1994 § 10 Abs. 2; usp.gv.at, Steuersätze der Umsatzsteuer; 2026-11-29"
AT,exempt,USt,0,EXEMPT,,"UStG 1994 § 6; ris.bka.gv.at; 2026-11-29"
`,
  CH: `country,tax_class,name,rate,category,valid_from,reference
CH,standard,MWST,0.081,STANDARD,2024-01-01T00:00:00+01:00,"estv.admin.ch, VAT rates Switzerland; 2026-11-29"
CH,reduced,MWST,0.026,REDUCED,2024-01-01T00:00:00+01:00,"estv.admin.ch, VAT rates Switzerland; 2026-11-29"
`,
  DE: `country,tax_class,name,rate,category,valid_from,reference
DE,standard,USt,0.19,STANDARD,2021-01-01T00:00:00+01:00,"UStG § 12 Abs. 1, 16 % until 2020-12-31; Baker McKenzie, VAT rates Germany; 2026-11-29"
DE,reduced,USt,0.07,REDUCED,2021-01-01T00:00:00+01:00,"UStG § 12 Abs. 2, 5 % until 2020-12-31; Baker McKenzie, VAT rates Germany; 2026-11-29"
DE,zero,USt,0,ZERO,2023-01-01T00:00:00+01:00,"UStG § 12 Abs. 3, photovoltaics; BMF, BStBl 2023 I p. 351; 2026-11-29"
`,
  FR: `country,tax_class,name,rate,category,valid_from,reference
FR,standard,TVA,0.20,STANDARD,2014-01-01T00:00:00+01:00,"CGI art. 278; economie.gouv.fr/cedef/taux-tva-france-et-union-europeenne; 2026-11-29"
FR,reduced,TVA,0.055,REDUCED,,"CGI art. 278-0 bis; economie.gouv.fr/cedef/taux-tva-france-et-union-europeenne; 2026-11-29"
FR,exempt,TVA,0,EXEMPT,,"CGI art. 261; bofip.impots.gouv.fr, TVA Exonérations; 2026-11-29"
`,
  GB: `country,tax_class,name,rate,category,valid_from,reference
GB,standard,VAT,0.20,STANDARD,2011-01-04T00:00:00Z,"GOV.UK, VAT rates; 2026-11-29"
GB,reduced,VAT,0.05,REDUCED,,"GOV.UK, VAT rates; 2026-11-29"
GB,zero,VAT,0,ZERO,,"GOV.UK, VAT rates; 2026-11-29"
GB,exempt,VAT,0,EXEMPT,,"GOV.UK, VAT rates; 2026-11-29"
`,
  IN: `country,tax_class,name,rate,category,applies_within,valid_from,reference
IN,standard,CGST,0.09,STANDARD,SAME_REGION,2017-07-01T00:00:00+05:30,"CGST Act 2017, 18 %; cleartax.in, 56th GST Council; 2026-11-29"
IN,standard,SGST,0.09,STANDARD,SAME_REGION,2017-07-01T00:00:00+05:30,"SGST Acts, 18 %; cleartax.in, 56th GST Council; 2026-11-29"
IN,standard,IGST,0.18,STANDARD,OTHER_REGION,2017-07-01T00:00:00+05:30,"IGST Act 2017 s. 5, 18 %; cleartax.in, 56th GST Council; 2026-11-29"
IN,reduced,CGST,0.025,REDUCED,SAME_REGION,2017-07-01T00:00:00+05:30,"CGST Act 2017, 5 %; cleartax.in, 56th GST Council; 2026-11-29"
IN,reduced,SGST,0.025,REDUCED,SAME_REGION,2017-07-01T00:00:00+05:30,"SGST Acts, 5 %; cleartax.in, 56th GST Council; 2026-11-29"
IN,reduced,IGST,0.05,REDUCED,OTHER_REGION,2017-07-01T00:00:00+05:30,"IGST Act 2017 s. 5, 5 %; cleartax.in, 56th GST Council; 2026-11-29"
`,
};
