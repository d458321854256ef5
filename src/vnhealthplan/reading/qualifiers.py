"""Words in an indicator name that say more than the indicator: how much, where, when, of whom."""

from __future__ import annotations

MORE = """
{ít nhất,tối thiểu,từ,≥,>,trên,} # {loại bệnh,loại,bệnh} {tật,} {bẩm sinh,} {trở lên,}; {phổ biến,phổ biến nhất}
{ít nhất,tối thiểu,từ,≥,} # {buổi,ngày} {tuần,một tuần,1 tuần,mỗi tuần} {trở lên,};
    {các,} {bệnh tật,dị tật,bệnh,tật} bẩm sinh {phổ biến,phổ biến nhất,};
    {ít nhất,tối thiểu} hai buổi {tuần,một tuần,mỗi tuần}
{trong,thuộc} {chương trình,} {tiêm chủng mở rộng,TCMR}
đáp ứng yêu cầu khám chữa bệnh ban đầu {tại địa phương,}; theo bộ tiêu chí quốc gia
{cả nước,toàn quốc,trong cả nước,trên cả nước,trên toàn quốc,tại địa phương,ở địa phương,của địa phương}
{trong,} {hằng năm,hàng năm,từng năm,hằng quý,hàng quý,hằng tháng,hàng tháng}; trong năm;
    {đến,vào,đến hết,hết,tính đến,từ,trong,của,} năm #; {trong,} giai đoạn {từ,} {năm,} # {đến,} {năm,} #; % năm
{của,ở,đối với,cho,trong,} {nam,nữ,nam giới,nữ giới}; ( {nam nữ,nam và nữ} );
    {của,ở,đối với,cho,} cả {hai,2} {giới,giới tính}; ( {chung,} {cả,} {hai,2} giới )
"""
"""Rows of wordings; a name that has them is still the same indicator, of a part or under a condition."""

PLACES = """
{tại,của,ở,trong,} {toàn,cả,} {tỉnh,huyện,thành phố,thị xã,quận}; trên địa bàn;
    trên địa bàn {toàn,} {tỉnh,huyện,thành phố,thị xã,quận,xã}
"""
"""Words that a name of a place may follow, to the end of the name or of its brackets."""

LIMITS = """
không bao gồm; không kể; không tính; chưa kể; chưa bao gồm; kể cả; bao gồm; bao gồm cả; ( bằng
"""
"""Words that begin a limitation, which runs to the end of the name or of its brackets."""

TURNING = """
không; không còn; chưa; trừ; ngoài; giảm; mức giảm; tốc độ giảm; tỷ lệ giảm; không được; chưa được; trong tổng số;
    là nam; là nữ; là người;
    trên tổng số
"""
"""Words that turn a name into another one; nothing that has them is certain."""
