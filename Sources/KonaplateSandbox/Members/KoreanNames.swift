/// Common surnames and syllables of given names, with the spelling that login IDs use.
enum KoreanNames {
    struct Part: Sendable {
        let hangul: String
        let latin: String

        init(_ hangul: String, _ latin: String) {
            self.hangul = hangul
            self.latin = latin
        }
    }

    /// A full name.
    struct Name: Sendable {
        let hangul: String
        let latin: String
    }

    /// Draws a name for a gender: mostly one syllable and two, as names are.
    static func draw(isMale: Bool, from generator: inout SplitMix64) -> Name {
        let surname = drawSurname(from: &generator)
        let first = generator.element(of: isMale ? maleFirst : femaleFirst)
        let second = generator.element(of: isMale ? maleSecond : femaleSecond)
        // One in fifty has a given name of one syllable.
        guard generator.below(50) > 0 else {
            return Name(hangul: surname.hangul + second.hangul, latin: "\(second.latin).\(surname.latin)")
        }
        return Name(
            hangul: surname.hangul + first.hangul + second.hangul,
            latin: "\(first.latin)\(second.latin).\(surname.latin)")
    }

    private static func drawSurname(from generator: inout SplitMix64) -> Part {
        var ticket = generator.below(surnames.reduce(0) { $0 + $1.weight })
        for surname in surnames {
            ticket -= surname.weight
            if ticket < 0 { return surname.part }
        }
        return surnames[0].part
    }

    /// Weights are shares of the population in tenths of a percent, roughly.
    private static let surnames: [(part: Part, weight: Int)] = [
        (Part("김", "kim"), 215), (Part("이", "lee"), 147), (Part("박", "park"), 84), (Part("최", "choi"), 47),
        (Part("정", "jung"), 43), (Part("강", "kang"), 24), (Part("조", "cho"), 21), (Part("윤", "yoon"), 21),
        (Part("장", "jang"), 20), (Part("임", "lim"), 17), (Part("한", "han"), 15), (Part("오", "oh"), 15),
        (Part("서", "seo"), 15), (Part("신", "shin"), 15), (Part("권", "kwon"), 14), (Part("황", "hwang"), 14),
        (Part("안", "ahn"), 14), (Part("송", "song"), 14), (Part("류", "ryu"), 13), (Part("전", "jeon"), 11),
        (Part("홍", "hong"), 11), (Part("고", "ko"), 9), (Part("문", "moon"), 9), (Part("양", "yang"), 9),
        (Part("손", "son"), 9), (Part("배", "bae"), 8), (Part("백", "baek"), 8), (Part("허", "heo"), 7),
        (Part("유", "yoo"), 6), (Part("남", "nam"), 6), (Part("심", "shim"), 5), (Part("노", "noh"), 5),
        (Part("하", "ha"), 5), (Part("곽", "kwak"), 4), (Part("성", "sung"), 4), (Part("차", "cha"), 4),
        (Part("주", "joo"), 4), (Part("우", "woo"), 4), (Part("남궁", "namgung"), 2), (Part("선우", "sunwoo"), 1),
        (Part("황보", "hwangbo"), 1),
    ]

    private static let maleFirst = [
        Part("민", "min"), Part("서", "seo"), Part("도", "do"), Part("예", "ye"), Part("시", "si"), Part("주", "ju"),
        Part("지", "ji"), Part("준", "jun"), Part("현", "hyun"), Part("성", "sung"), Part("영", "young"),
        Part("동", "dong"), Part("재", "jae"), Part("상", "sang"), Part("승", "seung"), Part("태", "tae"),
        Part("정", "jung"), Part("진", "jin"), Part("우", "woo"), Part("건", "gun"), Part("경", "kyung"),
        Part("기", "ki"), Part("병", "byung"), Part("종", "jong"), Part("창", "chang"), Part("은", "eun"),
    ]

    private static let maleSecond = [
        Part("준", "jun"), Part("호", "ho"), Part("우", "woo"), Part("현", "hyun"), Part("민", "min"),
        Part("수", "soo"), Part("훈", "hoon"), Part("석", "suk"), Part("진", "jin"), Part("식", "sik"),
        Part("철", "chul"), Part("환", "hwan"), Part("혁", "hyuk"), Part("규", "kyu"), Part("원", "won"),
        Part("빈", "bin"), Part("율", "yul"), Part("윤", "yoon"), Part("섭", "sub"), Part("태", "tae"),
        Part("영", "young"), Part("건", "gun"), Part("찬", "chan"), Part("범", "bum"),
    ]

    private static let femaleFirst = [
        Part("서", "seo"), Part("지", "ji"), Part("민", "min"), Part("하", "ha"), Part("수", "soo"), Part("예", "ye"),
        Part("은", "eun"), Part("채", "chae"), Part("유", "yu"), Part("다", "da"), Part("소", "so"), Part("혜", "hye"),
        Part("미", "mi"), Part("영", "young"), Part("정", "jung"), Part("현", "hyun"), Part("선", "sun"),
        Part("나", "na"), Part("보", "bo"), Part("윤", "yoon"), Part("주", "ju"), Part("경", "kyung"),
        Part("순", "soon"), Part("가", "ga"), Part("아", "ah"), Part("연", "yeon"),
    ]

    private static let femaleSecond = [
        Part("연", "yeon"), Part("은", "eun"), Part("윤", "yoon"), Part("아", "ah"), Part("진", "jin"),
        Part("희", "hee"), Part("정", "jung"), Part("영", "young"), Part("경", "kyung"), Part("숙", "sook"),
        Part("자", "ja"), Part("미", "mi"), Part("빈", "bin"), Part("원", "won"), Part("린", "rin"),
        Part("나", "na"), Part("인", "in"), Part("서", "seo"), Part("지", "ji"), Part("주", "ju"),
        Part("현", "hyun"), Part("란", "ran"), Part("선", "sun"), Part("솔", "sol"),
    ]
}
