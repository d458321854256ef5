"""The words of indicator names: one row a meaning, and nothing but data.

A row is `meaning: wording; wording`; it goes on in indented lines.  `{a,b,}` stands for a, b or nothing, `#` for any
number, which is put in place of the `#` of the meaning.  Words behind `|` say more than the meaning does, and are told
as a qualifier.
"""

from __future__ import annotations

GLUE = """
{của,có,được,bị,đối với,với,ở,ở các,tại,trong,cho,các,những,và,là,về,người,do,đã,đang,sự,tính,theo,từng,mỗi,bằng};
đạt; chỉ tiêu; chỉ số; ( # ); ( người ); ( năm ); ( ca ); ( giường ); ( tuổi ); đạt được; của các; đối với các;
phải; {phấn đấu,duy trì,bảo đảm,đảm bảo,tiếp tục,tiếp tục duy trì,giữ vững,khống chế,không chế};
    {người,} việt nam; {trong,ở,} nhóm {người,}
"""
"""Words without a meaning of their own in a name."""

SHARES = """
tỷ lệ; tỷ lệ phần trăm; tỷ suất; tỷ số; tỷ trọng; mức độ; mức; %; ‰
"""
"""Heads of a share or a rate."""

NUMBERS = """
số; số lượng; tổng số; số ca; số người; số trường hợp; số lượt; số lượt người; số bệnh nhân
"""
"""Heads of a number."""

MEANINGS = """
per_population: {trên,cho,bình quân,bình quân trên,tính trên,} {1000,1 nghìn,một nghìn,10000,10 000,1 vạn,một vạn,
    vạn,vạ,1 vạ,10 nghìn,mười nghìn,100000,100 000,100 nghìn,một trăm nghìn,mười vạn,10 vạn} {dân,người dân,dân số,
    dân số chung}
per_live: {trên,cho,tính trên,} {1000,1 nghìn,một nghìn,100000,100 000,100 nghìn,một trăm nghìn} {trẻ đẻ,trẻ đẻ sống,
    trẻ đẻ ra sống,trẻ em đẻ sống,trẻ em đẻ ra sống,trẻ sinh sống,trẻ sinh ra sống,trẻ em sinh ra sống,
    trẻ sơ sinh sống,sơ sinh sống,ca đẻ sống,ca sinh sống}
age<#: {dưới,<,ít hơn} # tuổi
age<1: {dưới,<} {một tuổi,12 tháng,12 tháng tuổi}
age<5: {dưới,<} {năm tuổi,60 tháng,60 tháng tuổi}
age<28d: {dưới,<} 28 ngày {tuổi,}
age<=#: ≤ # tuổi; # tuổi trở xuống
age>=#: {từ,từ đủ,đủ,≥} # tuổi {trở lên,}; # tuổi trở lên
age>#: {trên,>} # tuổi
age#: # tuổi
age#-#: # # tuổi; {từ,} # đến # tuổi; {từ,} # tuổi đến # tuổi; từ # # tuổi; {trong,} độ tuổi # #;
    {trong,} độ tuổi {từ,} # đến #
months#: {dưới,<,từ,trên,} # tháng {tuổi,}
times#: {≥,ít nhất,tối thiểu,từ,đủ,đủ ít nhất,} # lần {trở lên,}
times4: {ít nhất,tối thiểu,từ,đủ,} bốn lần {trở lên,}
times3: {ít nhất,tối thiểu,từ,đủ,} ba lần {trở lên,}
yearly#: {≥,ít nhất,tối thiểu,} # lần {năm,mỗi năm,1 năm,một năm,trong năm,trên năm,hàng năm};
    mỗi năm {ít nhất,tối thiểu,} # lần
yearly1: {ít nhất,tối thiểu,} một lần {năm,mỗi năm,trong năm,hàng năm}; mỗi năm {ít nhất,tối thiểu,} một lần
<2500g: {dưới,<} {2500,2 500} {g,gam,gram,gr}; {dưới,<} 2,5 {kg,ki lô gam}
population: dân số; dân; người dân; nhân dân; dân cư; toàn dân; {trong,trên,so với} tổng {số dân,dân số}; số dân;
    so với dân số
child: trẻ; trẻ em; trẻ nhỏ; các cháu; trẻ em nhỏ
newborn: sơ sinh; trẻ sơ sinh; trẻ em sơ sinh; trẻ mới sinh; trẻ em mới sinh
mother: mẹ; bà mẹ; các bà mẹ; người mẹ; sản phụ; mẹ liên quan đến thai sản; mẹ do thai sản
pregnant: phụ nữ mang thai; phụ nữ có thai; bà mẹ mang thai; phụ nữ đang mang thai; thai phụ; PNMT
woman: phụ nữ
childbearing: {trong,} độ tuổi sinh đẻ; tuổi sinh đẻ
birthing: {phụ nữ,bà mẹ,sản phụ} {đẻ,sinh đẻ,sinh con,khi đẻ,khi sinh}
birth: đẻ; đẻ ra; sinh ra; sinh con; sinh đẻ; ca đẻ; ca sinh
elderly: người cao tuổi; NCT; người già; cao tuổi
adult: người trưởng thành; người lớn; trưởng thành
youth: thanh niên; | {nam,nữ} thanh niên
couple: {các,} cặp nam nữ {thanh niên,} {chuẩn bị kết hôn,}; nam nữ thanh niên; nam nữ chuẩn bị kết hôn;
    cặp vợ chồng chuẩn bị kết hôn
household: hộ; hộ gia đình; hộ dân
by_household: {của,từ} {các,} {hộ gia đình,hộ}
patient: người bệnh; bệnh nhân
health_worker: nhân viên y tế; cán bộ y tế; NVYT; CBYT; nhân viên y tế thôn bản; nhân viên y tế thôn; y tế thôn bản;
    nhân viên y tế hoạt động
village: thôn; bản; ấp; khu phố; tổ dân phố; khóm; buôn; làng; xóm; khu ấp
chs: trạm y tế; trạm y tế xã; TYT; TYT xã; trạm y tế cấp xã; trạm y tế tuyến xã;
    {trạm y tế,TYT} {của,} | {các,} {xã phường thị trấn,xã phường và thị trấn,xã thị trấn,xã phường,phường xã,
    phường thị trấn,phường,thị trấn,xã phường đặc khu}; {trạm y tế,TYT} {của,} các xã
commune: xã; các xã; | {xã phường thị trấn,xã phường và thị trấn,xã thị trấn,xã phường,phường xã,xã phường đặc khu,
    các xã phường thị trấn,các xã thị trấn}
facility: cơ sở y tế; các cơ sở y tế; cơ sở khám chữa bệnh
at_facility: tại {các,} cơ sở y tế; ở cơ sở y tế
of_facility: | {của,từ} {các,} cơ sở y tế
of_hospital: | {của,tại,từ,trong} {các,} bệnh viện
hospital: bệnh viện
doctor: bác sĩ; BS; bác sĩ làm việc
pharmacist: dược sĩ; DS; dược sĩ đại học; dược sĩ ĐH; DSĐH; DS ĐH; dược sĩ có trình độ đại học;
    dược sĩ ( đại học ); dược sĩ ( ĐH )
nurse: điều dưỡng; điều dưỡng viên; ĐD
midwife: hộ sinh; nữ hộ sinh; NHS
obstetric_assistant: y sĩ sản nhi; YSSN; y sĩ sản
or: hoặc
bed: giường; giường bệnh; giường bệnh viện; GB; GBV
private: tư nhân; ngoài công lập; ngoài nhà nước; khu vực tư nhân
preventive: y tế dự phòng; công tác y tế dự phòng; YTDP; công tác YTDP; lĩnh vực y tế dự phòng;
    hoạt động y tế dự phòng; lĩnh vực YTDP
health_budget: ngân sách y tế; | ngân sách sự nghiệp y tế; {trên,trong} {tổng,tổng số} {chi,} ngân sách {nhà nước,
    } {cho,dành cho} y tế; {trên,trong} {tổng,tổng số} {chi,} ngân sách y tế;
    ngân sách {nhà nước,} {cho,chi cho,dành cho} y tế; tổng ngân sách y tế; tổng chi ngân sách y tế
budget_for_preventive: ngân sách {nhà nước,} {cho,chi cho,dành cho} {công tác,} {y tế dự phòng,YTDP}
of_state_budget: {trong,trên,so với} tổng {số,} chi {ngân sách,ngân sách nhà nước,NSNN,ngân sách địa phương,
    ngân sách tỉnh,cân đối ngân sách}
of_health_spending: {trong,trên,so với} tổng {số,} chi {phí,tiêu,} {y tế,cho y tế,cho chăm sóc sức khỏe,
    cho chăm sóc y tế}
budget: ngân sách; ngân sách nhà nước; NSNN
spending: chi; chi tiêu; chi phí; dành; mức chi; chi trả; bố trí; kinh phí
public_spending: chi công; chi tiêu công
direct: trực tiếp
pocket: {từ,} tiền túi {của người dân,}
health: sức khỏe
medicine_for_people: y tế; chăm sóc y tế
national_criteria: {đạt,đạt chuẩn,đạt chuẩn theo,đạt chuẩn các,} {bộ tiêu chí,bộ tiêu chuẩn,tiêu chí,
    các tiêu chí} quốc gia {về,} y tế {xã,cấp xã,tuyến xã,}; {đạt,} chuẩn quốc gia {về,} y tế {xã,};
    đạt bộ tiêu chí y tế xã
national_criteria_until: {đạt,đạt chuẩn,} {bộ tiêu chí,tiêu chí} quốc gia {về,} y tế {xã,} | giai đoạn đến {năm,} #;
    {đạt,đạt chuẩn,} {bộ tiêu chí,tiêu chí} quốc gia {về,} y tế {xã,} | giai đoạn # #
national_criteria_only: đạt chuẩn quốc gia
drug_retailer: cơ sở bán lẻ thuốc; các cơ sở bán lẻ thuốc; nhà thuốc; các nhà thuốc
drug_stall: quầy thuốc
drug_supplier: cơ sở cung ứng thuốc
connected: kết nối; liên thông; kết nối liên thông; kết nối mạng; kết nối mạng liên thông; liên thông kết nối
data: | {dữ liệu,cơ sở dữ liệu}
national_drug_data: | {dữ liệu,cơ sở dữ liệu,hệ thống,với hệ thống,với cơ sở dữ liệu} dược quốc gia
authority: | {với,} cơ quan quản lý {nhà nước,}
manage: quản lý; theo dõi quản lý; quản lý theo dõi
health_record: {lập,có,} {hồ sơ,sổ} {quản lý,theo dõi,theo dõi và quản lý,} sức khỏe
electronic_record: {lập,có,} {hồ sơ,sổ} {quản lý,} sức khỏe điện tử; HSSKĐT
life_course: | theo vòng đời
vaccinated: tiêm chủng; tiêm; tiêm phòng
vaccinated_full: tiêm chủng đầy đủ; tiêm đầy đủ; tiêm đủ; tiêm chủng đủ; tiêm chủng mở rộng đầy đủ; TCMR đầy đủ;
    tiêm chủng đầy đủ trong tiêm chủng mở rộng
vaccine: {các loại,các,loại,} {vắc xin,vaccine,vacxin,vaccin};
    | {với,đối với,với đủ,gồm,đủ,} {#,# #,# # #} loại {vắc xin,vaccine,vacxin,vaccin};
    | {với,đối với,đủ,} # {vắc xin,vaccine}
programme_vaccine: {các loại,các,} {vắc xin,vaccine} {trong,thuộc} {chương trình,} {tiêm chủng mở rộng,TCMR}
programme: tiêm chủng mở rộng; TCMR; tiêm vắc xin mở rộng
measles: sởi
rubella: rubella
measles_rubella: MR
dose#: | mũi #
screened: tầm soát; sàng lọc; khám sàng lọc; tầm soát sàng lọc
prenatal: trước sinh
consulted: tư vấn
examined: khám; kiểm tra
premarital: trước kết hôn; trước khi kết hôn; tiền hôn nhân
examined_pregnancy: khám thai; quản lý thai; khám thai định kỳ
in_pregnancy: {trong,} {3,} {thai kỳ,kỳ,kỳ thai,kỳ thai nghén,thời kỳ thai nghén,thời kỳ mang thai,thời kỳ};
    trong ba {thai kỳ,kỳ thai nghén,thời kỳ}; trong suốt thai kỳ; trong 3 kỳ thai
skilled_attendant: người đỡ đẻ có kỹ năng; {cán bộ y tế,nhân viên y tế} {đã qua đào tạo,qua đào tạo,được đào tạo,
    đã được đào tạo,có kỹ năng}; người có kỹ năng; người đỡ đẻ có chuyên môn
attended: đỡ; đỡ đẻ; hỗ trợ; hỗ trợ khi sinh; đỡ khi sinh
care: chăm sóc
at_home: tại nhà; ở nhà
week_one: {trong,} tuần đầu {sau sinh,sau đẻ,sau khi sinh}; {trong,} 7 ngày đầu {sau sinh,sau đẻ}
conduct: thực hiện; triển khai; triển khai thực hiện
prevent: dự phòng
treat: điều trị
ncd: bệnh không lây nhiễm; các bệnh không lây nhiễm; BKLN; các BKLN; không lây nhiễm; | một số bệnh không lây nhiễm;
    | một số BKLN; | {một số,các} bệnh không lây nhiễm phổ biến
hypertension: {mắc,bị,bệnh,mắc bệnh,} {tăng huyết áp,THA,cao huyết áp}
diabetes: {mắc,bị,bệnh,mắc bệnh,} {đái tháo đường,ĐTĐ,tiểu đường}
waste: chất thải y tế; CTYT
collected: thu gom
treated_waste: xử lý
standard: đạt {quy chuẩn,tiêu chuẩn,quy chuẩn kỹ thuật,tiêu chuẩn quy định}; đạt quy chuẩn | môi trường;
    đạt tiêu chuẩn | môi trường; đạt {quy chuẩn,quy chuẩn kỹ thuật} | quốc gia; đạt chuẩn;
    theo {quy chuẩn,tiêu chuẩn,quy chuẩn kỹ thuật}
periodic: định kỳ
new: mới; mới các thể
use: sử dụng; dùng; áp dụng
contraception: biện pháp tránh thai; BPTT; các biện pháp tránh thai
modern: hiện đại
clean_water: nước sạch
latrine: nhà tiêu; hố xí; nhà vệ sinh
hygienic: hợp vệ sinh
premises: cơ sở; cơ sở thực phẩm; cơ sở sản xuất kinh doanh thực phẩm; cơ sở sản xuất chế biến kinh doanh thực phẩm;
    {cơ sở,cơ sở thực phẩm,cơ sở sản xuất kinh doanh thực phẩm,cơ sở sản xuất chế biến kinh doanh thực phẩm} được
    {thanh tra,} kiểm tra
meets: đạt yêu cầu; đạt các yêu cầu; đạt yêu cầu về; đạt các yêu cầu về
food_safety: an toàn thực phẩm; vệ sinh an toàn thực phẩm; ATTP; VSATTP; ATVSTP; an toàn vệ sinh thực phẩm
insurance: bảo hiểm y tế; BHYT
insurance_card: thẻ bảo hiểm y tế; thẻ BHYT
joined: tham gia
coverage: bao phủ; độ bao phủ; mức bao phủ; diện bao phủ; mức độ bao phủ; chỉ số bao phủ; tỷ lệ bao phủ
service: dịch vụ y tế; các dịch vụ y tế; chất lượng dịch vụ y tế
essential: thiết yếu; cơ bản thiết yếu
uhc: UHC
satisfied: hài lòng
medical_care: khám chữa; khám chữa bệnh; khám bệnh chữa bệnh; KCB; khám và chữa bệnh; khám bệnh; khám điều trị
in_family: {tại,} gia đình; tại gia đình cộng đồng; {tại,} cơ sở chăm sóc tập trung; gia đình cộng đồng
score_100: thang điểm 100; trên thang điểm 100; theo thang điểm 100
hiv: HIV; HIV AIDS
aids: AIDS
infected: nhiễm; ca nhiễm
existing: hiện; hiện đang
detected: phát hiện; được phát hiện
in_community: {trong,tại,} cộng đồng {dân cư,}
death: tử vong; chết; ca tử vong; ca chết
know: biết
status: tình trạng {nhiễm,} {bệnh,HIV,} {của mình,của bản thân,}
transmitted: lây truyền; lây nhiễm; truyền
from_mother: từ mẹ
mother_to_child: từ mẹ sang con; mẹ con; từ mẹ sang trẻ; mẹ sang con
tuberculosis: lao; bệnh lao; lao các thể; bệnh lao các thể
contracted: mắc; ca mắc; mắc bệnh; bị mắc
relapse: tái phát
malaria: sốt rét; bệnh sốt rét
parasite: ký sinh trùng
malaria_parasite: KSTSR; ký sinh trùng sốt rét
at_risk: nguy cơ; {trong,} vùng nguy cơ; dân số nguy cơ; vùng sốt rét lưu hành
dengue: sốt xuất huyết; SXH; SXHD; sốt xuất huyết dengue; bệnh sốt xuất huyết; sốt dengue; sốt xuất huyết {d,dengue}
fatality: {tử vong,chết} {/,trên} {số,tổng số,} {ca mắc,mắc}
food_poisoning: ngộ độc thực phẩm; NĐTP; bị ngộ độc thực phẩm
acute: cấp tính
tobacco: thuốc lá; sử dụng thuốc lá; hút thuốc lá; hút thuốc; sử dụng các sản phẩm thuốc lá
obese: béo phì
overweight: thừa cân
life_expectancy: tuổi thọ; tuổi kỳ vọng sống; kỳ vọng sống; tuổi thọ kỳ vọng; tuổi thọ {bình quân,trung bình} đầu người
mean: trung bình; bình quân
at_birth: {tính,} từ {lúc,khi} sinh; khi sinh; lúc sinh; tại thời điểm sinh; {tính từ,} khi sinh ra
healthy_years: {số năm,năm,thời gian,số năm trung bình,số năm bình quân} sống khỏe {mạnh,}
malnutrition: suy dinh dưỡng; SDD; bị suy dinh dưỡng
stunted: thấp còi; thể thấp còi; chiều cao theo tuổi; chiều cao tuổi; thể chiều cao theo tuổi; thể chiều cao tuổi;
    thể thấp còi chiều cao theo tuổi; thể còi
underweight: nhẹ cân; thể nhẹ cân; cân nặng theo tuổi; cân nặng tuổi; thể cân nặng theo tuổi; thể cân nặng tuổi
wasted: gầy còm; thể gầy còm; cân nặng theo chiều cao; cân nặng chiều cao; thể cân nặng theo chiều cao; thể gầy;
    thể còm
by_height: {theo,về} chiều cao
by_weight: {theo,về} cân nặng
birth_weight: cân nặng sơ sinh; cân nặng khi sinh; cân nặng lúc sinh; cân nặng khi đẻ; cân nặng
anaemia: thiếu máu
height: chiều cao; chiều cao của | {nam,nữ}
fertility: mức sinh; mức sinh thay thế
total_fertility: tổng tỷ suất sinh; TFR
children_each: số con; số con sinh ra; số con sống
each_woman: {trên,của,cho,} {1,một,mỗi} phụ nữ; {của,} {1,một,mỗi} {bà mẹ,phụ nữ}; một phụ nữ {trong,} độ tuổi sinh đẻ
sex_ratio: tỷ số giới tính; tỷ lệ giới tính; tỷ số giới tính của trẻ; tỷ số giới tính trẻ; tỷ số giới tính của trẻ em
boys_each_girls: {số,} {bé trai,trẻ trai,trẻ em trai,trẻ sơ sinh trai} {trên,so với,} 100 {bé gái,trẻ gái,trẻ em gái,
    trẻ sơ sinh gái} {sinh ra sống,}
males_each_females: nam 100 nữ
increase: tăng; gia tăng; phát triển
speed: tốc độ; nhịp độ
natural: tự nhiên
crude_birth: sinh thô
short_cbr: CBR
short_imr: IMR
short_u5mr: U5MR; U 5 MR; CMR
short_nmr: NMR
short_mmr: MMR
short_hale: HALE
third_child: {phụ nữ,bà mẹ,} {sinh,} con thứ {3,ba} {trở lên,}
early: sớm; trước 70 tuổi
"""
"""Meanings that tell one indicator from another."""
