package import MemberDesk
import StrictText

extension Phrase {
    /// What is missing, wrong or unsafe in the configuration, with its place and the way out.
    package static func configuration(_ error: ConfigurationError) -> Phrase {
        let place = error.place.map { "\($0): " } ?? ""
        return Phrase(place + korean(error.fault), error.description)
    }

    private static func korean(_ fault: ConfigurationFault) -> String {
        switch fault {
        case .file(let fault, let name): korean(fault, name)
        case .toml(let fault): korean(fault)
        case .connection(let fault): korean(fault)
        case .value(let fault): korean(fault)
        case .address(let fault): korean(fault)
        case .profile(let fault): korean(fault)
        case .secret(let fault): korean(fault)
        case .key(let fault, let name, let profile):
            "프로필 \(profile)의 \(name) 값을 사용할 수 없습니다. \(korean(fault)). 올바른 파일을 넣으세요."
        case .noSuchProfile(let name, let meant?, _):
            "프로필 \(EchoedWord.text(name)): 없는 이름입니다. 비슷한 이름: \(meant)"
        case .noSuchProfile(let name, nil, let names) where names.isEmpty:
            "프로필 \(EchoedWord.text(name)): 파일에 프로필이 없습니다."
        case .noSuchProfile(let name, nil, let names):
            "프로필 \(EchoedWord.text(name)): 없는 이름입니다. 프로필: \(names.joined(separator: ", "))"
        case .noProfileChosen: "프로필을 선택하지 않았습니다. default_profile을 쓰거나 --profile로 지정하세요."
        case .noConfigurationFile(let profile):
            "설정 파일이 없어 프로필 \(EchoedWord.text(profile))도 없습니다. 파일을 만들거나 --config로 지정하세요."
        case .noStateRoot: "HOME이 없어 상태 파일을 둘 곳이 없습니다. --state-dir로 지정하세요."
        case .said(let korean, _): korean
        }
    }
}
