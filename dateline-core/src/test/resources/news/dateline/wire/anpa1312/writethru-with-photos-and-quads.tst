W2607city-
u i BC-LT--Harbour-CraneBrac 1stLd-Writethru   03-03 0466
^BC-LT--Harbour-Crane Brackwater, 1st Ld-Writethru,466<
^Crane falls across quay, six hurt<
^A crane fell across the main quay of Brackwater on Tuesday and hurt six people, the port said.<
^TW Photo QX101, QX102<
^Eds: Updates with port's statement. With TW Photos.<
^By NIA FOLE=
^Tidewater Wire Writer=
	   BRACKWATER, Estmark (TW) _ A crane fell across the main quay
of Brackwater on Tuesday, the port said.
 
	   ``It was windy,'' said Otto Brand. It is 3{ metres high.

	   TW-WF-03-03-26 1509GMT<


