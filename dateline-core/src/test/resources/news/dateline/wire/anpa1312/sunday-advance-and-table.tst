S0001city-
s f BC-Market-Glance    03-03 0466
^BC-Market Glance<
^Market Glance=
	   TIDEWATER (TW) _ For Sunday.

	   TW-WF-03-03-26 1601GMT<


S0002city-
r s BC-BBO--Standings   03-03 0020
^BC-BBO--Standings<
^Standings=
New York 16  21
Tidewater 2{  3
TW-WF-03-03-26 1601GMT<