"""Which spellings are one name, and which are two: the more important half, as joined people are hard to part again."""

from __future__ import annotations

import pytest

from kg.ontology.spelling import name_keys, spelling_key

# German, English, French, Polish and other spellings of one name; each further one is a pair with the first.
ONE_NAME = """
Selenskyj = Zelensky, Zelenskyy, Selenski, Selenskij, Zelenskiy, Selensky
Lawrow = Lavrov
Uschakow = Ushakov
Netanjahu = Netanyahu
Erdogan = Erdoğan
Poroschenko = Poroshenko
Jazenjuk = Yatsenyuk, Jatsenjuk
Medwedew = Medvedev, Medwedjew, Medvediev
Janukowytsch = Yanukovych, Janukowitsch, Yanukovich
Lukaschenko = Lukashenko, Lukashenka, Loukachenko
Putin = Poutine, PUTIN
Chamenei = Khamenei
Chatami = Khatami
Chomeini = Khomeini
Gorbatschow = Gorbachev, Gorbatschew
Chruschtschow = Khrushchev, Chruschtschew
Xi Jinping = Xi Jin-ping
Kim Jong Un = Kim Jong-un, Kim Dschong Un
Assad = al-Assad, Al-Assad, el-Assad
Scharaa = asch-Scharaa, al-Sharaa
Abe = Abé
Jelzin = Yeltsin, Eltsin
Primakow = Primakov
Nasarbajew = Nazarbayev, Nasarbaev
Tokajew = Tokayev, Tokaev
Alijew = Aliyev, Aliev, Əliyev
Mirsijojew = Mirziyoyev
Berdimuhamedow = Berdymukhamedov, Berdimuchamedow
Saakaschwili = Saakashvili
Schewardnadse = Shevardnadze
Surabischwili = Zurabishvili, Zourabichvili
Iwanischwili = Ivanishvili
Kotscharjan = Kocharyan, Kocharian
Paschinjan = Pashinyan
Chatschaturjan = Khachaturyan
Turtschynow = Turchynov
Kolomojskyj = Kolomoisky, Kolomoyskyi
Hrojsman = Hroysman
Schmyhal = Shmyhal
Achmetow = Akhmetov
Medwedtschuk = Medvedchuk
Krawtschuk = Kravchuk
Hontscharuk = Honcharuk
Klitschko = Klichko, Klychko
Juschtschenko = Yushchenko
Tymoschenko = Tymoshenko, Timoschenko
Nawalny = Navalny, Nawalnyj
Saluschnyj = Zaluzhnyi, Zaluzhny
Sobtschak = Sobchak
Chodorkowski = Khodorkovsky, Khodorkovskij
Beresowski = Berezovsky
Abramowitsch = Abramovich, Abramovitch
Nemzow = Nemtsov
Schuwalow = Shuvalov
Rjabkow = Ryabkov, Riabkov
Tschurkin = Churkin
Nebensja = Nebenzya
Gerassimow = Gerasimov
Mischustin = Mishustin
Naryschkin = Naryshkin
Patruschew = Patrushev
Prigoschin = Prigozhin
Schirinowski = Zhirinovsky
Sjuganow = Zyuganov
Breschnew = Brezhnev
Tschernenko = Chernenko
Schiwkow = Zhivkov
Trotzki = Trotsky, Trotski
Schoigu = Shoigu
Umjerow = Umerov
Resnikow = Reznikov
Swyrydenko = Svyrydenko
Matwijenko = Matviyenko, Matvienko
Sacharowa = Zakharova
Solowjow = Solovyov, Soloviev, Solowjew
Kisseljow = Kiselyov, Kiselev
Schukow = Zhukov
Setschin = Sechin
Dschemiljew = Dzhemilev, Jemilev
Kusnezow = Kuznetsov
Schtscherbakow = Shcherbakov
Solschenizyn = Solzhenitsyn
Dostojewski = Dostoyevsky, Dostoevsky
Schostakowitsch = Shostakovich
Borissow = Borisov
Plewneliew = Plevneliev
Gruewski = Gruevski
Otunbajewa = Otunbayeva
Bakijew = Bakiyev
Dscheenbekow = Jeenbekov
Ahmadinedschad = Ahmadinejad
Laridschani = Larijani
Araghtschi = Araghchi
Peseschkian = Pezeshkian
Rouhani = Ruhani
Baschar = Bashar
Baschir = al-Bashir
Aschraf = Ashraf
Haschemi = Hashemi
Raschid = Rashid
Scharon = Sharon
Chaschoggi = Khashoggi
Mahmud = Mahmoud
Tariq = Tarik
Wladimir = Vladimir, Wolodymyr, Volodymyr
Sergej = Sergey, Sergei, Serhij
Dmitri = Dmitry, Dmitrij, Dmytro
Olexander = Oleksandr, Alexander
Michail = Mikhail, Mychajlo
Mohammed = Muhammad, Mohamed
Müller = Mueller, MÜLLER
Weiß = Weiss
Đukanović = Djukanovic
Wałęsa = Walesa
Kaczyński = Kaczynski
Orbán = Orban
Çavuşoğlu = Cavusoglu
Kılıçdaroğlu = Kilicdaroglu
Babiš = Babis
Băsescu = Basescu
Varoufakis = Varufakis
Iohannis = Johannis
O’Neill = O'Neill
Kramp-Karrenbauer = Kramp Karrenbauer
"""

# Different people, or names that no newspaper takes for one another.
TWO_NAMES = """
Meyer Meier; Maier Mayer; Meier Maier; Schmidt Schmitt; Schmid Schmidt; Fischer Fisher; Busch Bush; Bush Buch
Kohl Köhl; Kohler Köhler; Kuhn Kühn; Böhm Bohm; Bär Bar; Götz Gotz; Müller Miller; Müller Muller; Müller Möller
Vetter Wetter; Weber Veber; Vogel Wogel; Voss Woss; Wolf Volf; Hofmann Hoffmann; Kaufmann Kaufman; Neumann Naumann
Zeller Seller; Zander Sander; Zahn Sahn; Marx Marks; Kurz Kurtz; Scholz Schulz; Schulz Schulze; Schultz Schulz
Bauer Baur; Beck Becker; Koch Kock; Bach Back; Wirth Wirt; Rothe Rote; Haas Has; Karl Carl; Klaus Claus; Erik Eric
Stephan Stefan; Philipp Philip; Sara Sarah; Anna Anne; Maya Maja; Raya Raja; Nadja Naja; Bryan Brian; Louis Luis
Chan Khan; Chang Zhang; Zhang Shang; Zhou Zhu; Hou Hu; Lou Lu; Wang Huang; Li Lee; Kim Kin; Yang Jang; Young Jung
Hugh Hough; Houston Huston; Clark Clarke; Thompson Thomson; Johnson Johansson; Petersen Peterson; Brown Braun
Sánchez Sanches; Rodríguez Rodrigues; González Gonzales; Costa Acosta; Castro Castor; Peres Peretz; Barak Barack
Putin Putina; Lawrow Lawrowa; Iwanow Iwanowski; Iwanow Iwanowa; Petrow Petrowski; Sokolow Sokolowski
Krawtschuk Krawtschenko; Medwedew Medwedtschuk; Poroschenko Doroschenko; Timoschenko Timtschenko; Kudrin Kudrow
Chamenei Chomeini; Chatami Chamenei; Karimow Karimi; Nasarbajew Nasarow; Gorbatschow Gorbunow; Abbas Abbasi
Obama Osama; Assad Saad; Trump Tramp; Merkel Merkle; Macron Marcon; Hollande Holland; May Mai; Blair Blaire
Rice Reis; Orban Urban; Zeman Seemann; Tusk Task; Sadat Sadr; Mubarak Mubarek; Hariri Harari; Alexander Alexandra
Julia Julian; Viktor Viktoria; Mohammed Mahmud; Ali Alijew; Omar Amar; Hassan Hossein; Kirchner Kirschner
"""


def _same() -> list[tuple[str, str]]:
    lines = [line.split(" = ") for line in ONE_NAME.strip().splitlines()]
    return [(first, other) for first, others in lines for other in others.split(", ")]


def _different() -> list[tuple[str, str]]:
    pairs = TWO_NAMES.replace("\n", ";").split(";")
    return [(one, other) for one, other in (pair.split() for pair in pairs if pair.strip())]


@pytest.mark.parametrize(("one", "other"), _same())
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(("one", "other"), _different())
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


def test_the_tables_are_as_large_as_promised() -> None:
    assert len(set(_same())) >= 120
    assert len(set(_different())) >= 80


@pytest.mark.parametrize("word", ["", " ", "-", "2015", "…"])
def test_no_letters_no_key(word: str) -> None:
    assert spelling_key(word) == ""


def test_other_alphabets_stay() -> None:
    assert spelling_key("Путин") == "путин"


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Wladimir Putin", ("vladimir", "putin")),
        ("Ursula von der Leyen", ("ursula", "leyen")),
        ("Mohammed bin Salman", ("muhammad", "salman")),
        ("Felipe VI.", ("felipe",)),
        ("George W. Bush", ("george", "w", "bush")),
        ("V. Putin", ("v", "putin")),
        ("Kim Jong-un", ("kim", "jongun")),
        ("von der", ("von", "der")),
        ("", ()),
    ],
)
def test_keys_of_the_words_that_count(name: str, keys: tuple[str, ...]) -> None:
    assert name_keys(name) == keys
