"""How plans word the indicators of the catalogue: the meanings that a name needs, and those that it may add.

A row is `code: needs / may`.  A name is the indicator if it has all that one of the rows needs, and nothing that the
row does not name.  The names and aliases of the catalogue stand on their own; these rows add the common wordings.
"""

from __future__ import annotations

SENSES = """
doctors_per_10k: doctor per_population / mean
beds_per_10k: bed per_population / mean
pharmacists_per_10k: pharmacist per_population / mean
nurses_per_10k: nurse per_population / mean
private_bed_share: bed private
chs_doctor: chs doctor / medical_care
chs_midwife: chs midwife obstetric_assistant / or
village_health_worker: village health_worker
preventive_budget_share: health_budget preventive / spending budget
preventive_budget_share: health_budget prevent / spending budget
preventive_budget_share: health_budget budget_for_preventive / spending
health_budget_share: spending medicine_for_people of_state_budget / budget
health_budget_share: health_budget of_state_budget / spending
oop_share: spending pocket medicine_for_people / direct by_household of_health_spending care
oop_share: spending pocket of_health_spending / direct by_household
oop_share: spending direct by_household medicine_for_people / of_health_spending care
commune_standard: commune national_criteria / standard
drug_retail_connected: drug_retailer connected / conduct data national_drug_data authority drug_stall
population_managed: population manage health / health_record electronic_record life_course
population_managed: population electronic_record
population_managed: population manage electronic_record
epi_coverage: vaccinated_full age<1 / child vaccine programme programme_vaccine
epi_coverage: vaccinated_full vaccine / child programme
epi_coverage: vaccinated_full programme_vaccine / child vaccine
epi_coverage: programme / vaccine child age<1 vaccinated
epi_coverage: vaccinated_full programme / child
measles_mr: vaccinated measles vaccine / rubella measles_rubella dose2 child
measles_mr: vaccinated measles rubella / measles_rubella vaccine dose2 child
measles_mr: vaccinated measles dose2 / rubella measles_rubella child
measles_mr: vaccinated measles_rubella / vaccine dose2 child
newborn_screening: newborn screened
prenatal_screening: prenatal screened / pregnant
prenatal_screening: pregnant screened
premarital_check: couple consulted examined health premarital
anc4: examined_pregnancy times4 / birthing pregnant in_pregnancy woman mother
skilled_birth: birthing skilled_attendant / attended
skilled_birth: birth skilled_attendant attended / woman
facility_birth: birthing at_facility
facility_birth: birth at_facility / woman
postnatal_week1: mother newborn care week_one / at_home health
chs_ncd: chs ncd prevent manage treat / conduct
htn_managed: hypertension manage / treat patient
dm_managed: diabetes manage / treat patient
medical_waste: waste treated_waste standard / collected of_hospital of_facility at_facility
elderly_check: elderly examined health periodic / times1 yearly1
elderly_check: elderly examined health yearly1
modern_contraception: new use contraception modern
clean_water: clean_water standard population / use
clean_water: clean_water standard household / use
sanitation: latrine hygienic / household use
food_facility_ok: premises meets food_safety
health_insurance_coverage: insurance joined / population
health_insurance_coverage: insurance coverage / population
health_insurance_coverage: insurance_card / population joined
elderly_care: elderly insurance_card manage medical_care care / health in_family in_community
uhc_index: coverage service essential / score_100 uhc
uhc_index: uhc / score_100
satisfaction: satisfied service / population patient use
satisfaction: satisfied patient
hiv_new_cases: hiv new per_population / infected detected contracted
hiv_prevalence: hiv infected in_community / existing
hiv_deaths: hiv death per_population
hiv_deaths: aids death per_population
hiv_95_1: hiv infected know status / in_community
hiv_mtct: hiv transmitted mother_to_child
hiv_mtct: hiv infected from_mother child
tb_incidence: tuberculosis new per_population / contracted relapse detected patient
tb_prevalence: tuberculosis contracted in_community per_population / existing
tb_prevalence: tuberculosis existing contracted per_population
malaria_incidence: malaria contracted / population per_population at_risk parasite malaria_parasite
malaria_incidence: malaria patient per_population / at_risk
malaria_incidence: malaria_parasite per_population / at_risk contracted
dengue_incidence: dengue contracted per_population / new
dengue_cfr: fatality dengue
food_poisoning: food_poisoning per_population / contracted acute
adult_smoking: tobacco age>=15
adult_obesity: obese adult
life_expectancy: life_expectancy / mean at_birth population
healthy_life_years: healthy_years / mean at_birth population short_hale
imr: death age<1 / child per_live short_imr
u5mr: death age<5 / child per_live short_u5mr
nmr: death newborn / age<28d per_live short_nmr
mmr: death mother / per_live short_mmr
stunting_u5: stunted malnutrition / age<5 child
stunting_u5: malnutrition by_height / age<5 child
stunting_u5: stunted child / age<5
stunting_u5: stunted age<5
underweight_u5: underweight malnutrition / age<5 child
underweight_u5: malnutrition by_weight / age<5 child
underweight_u5: underweight age<5 / child
wasting_u5: wasted malnutrition / age<5 child
wasting_u5: wasted age<5 / child
overweight_u5: overweight age<5 / obese child
overweight_u5: obese age<5 / child
low_birth_weight: birth_weight <2500g / newborn child per_live birth
low_birth_weight: newborn underweight / <2500g
low_birth_weight: underweight <2500g / newborn child birth per_live
anaemia_pregnant: anaemia pregnant
height_18: height age18 / mean youth
tfr: total_fertility / each_woman children_each woman
tfr: fertility each_woman / mean
tfr: children_each each_woman / mean childbearing
tfr: children_each woman / mean childbearing
srb: sex_ratio at_birth / boys_each_girls males_each_females
srb: boys_each_girls / at_birth
natural_increase: increase natural population / speed mean per_population
natural_increase: increase natural / speed mean per_population
population_growth: speed increase population / mean
population_growth: increase population mean
cbr: crude_birth / per_population short_cbr mean
third_child: third_child / woman birth
ncd_premature: death early ncd / age30-70
"""
