"""Sentences for the tables: long enough to be paragraphs, and nobody ever said them."""

EN = "The keeper of the mill said that the wheel had been turning since dawn and that nobody had touched it."
EN2 = "Repairs took four months and cost less than the council had feared, according to the treasurer's report."
RU = "Хранитель мельницы рассказал, что колесо вертится с рассвета и никто его не трогал."
RU2 = "Ремонт занял четыре месяца и обошёлся дешевле, чем опасались в совете, следует из отчёта казначея."
DE = "Der Müller sagte, das Rad drehe sich seit dem Morgengrauen und niemand habe es berührt."
FR = "Le gardien du moulin a dit que la roue tournait depuis l'aube et que personne n'y avait touché."
ES = "El molinero dijo que la rueda gira desde el amanecer y que nadie la ha tocado en todo el día."
EL = "Ο μυλωνάς είπε ότι η ρόδα γυρίζει από την αυγή και ότι κανείς δεν την άγγιξε όλη την ημέρα."
SR = "Млинар је рекао да се точак окреће од зоре и да га нико није дирао целог дана."

HEAD = "Old mill turns again after forty years"
RU_HEAD = "Мельница снова заработала через сорок лет"


def story(*parts: str) -> str:
    return "\n\n".join(parts)
