W2610city-
b i BC-LT--Harbour-Crane Kill   03-03 0466
^BC-LT--Harbour-Crane, KILL<
^Eds: BULLETIN KILL: please kill W2607, BC-LT--Harbour-Crane. The crane did not fall.<
	   BRACKWATER, Estmark (TW) _ A kill is mandatory.

	   TW-WF-03-03-26 1601GMT<


