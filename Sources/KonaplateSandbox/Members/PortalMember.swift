/// The ten test members that the portal publishes, in its order, with what each of them is for here.
struct PortalMember: Sendable {
    let name: String
    let birthDate: String
    let bankCode: String
    let bankName: String
    let accountNumber: String
    let loginName: String
    let gender: String
    var hasAccount = true
    var isRegistered = false
    var behaviour = SandboxMember.Behaviour.ordinary

    static let all: [PortalMember] = [
        PortalMember(
            name: "김코나", birthDate: "19751112", bankCode: "003", bankName: "IBK기업은행",
            accountNumber: "333015555557", loginName: "kona.kim", gender: "Female"),
        PortalMember(
            name: "김코코", birthDate: "19890530", bankCode: "010", bankName: "NH농협은행",
            accountNumber: "11112333333", loginName: "koko.kim", gender: "Female", isRegistered: true),
        PortalMember(
            name: "박탐나", birthDate: "19920315", bankCode: "020", bankName: "우리은행",
            accountNumber: "1006122222222", loginName: "tamna.park", gender: "Female", hasAccount: false),
        PortalMember(
            name: "유대코", birthDate: "19991202", bankCode: "034", bankName: "광주은행",
            accountNumber: "100333888888", loginName: "daeko.yoo", gender: "Male", behaviour: .closesConnection),
        PortalMember(
            name: "이모나", birthDate: "20050628", bankCode: "092", bankName: "토스뱅크",
            accountNumber: "100666666668", loginName: "mona.lee", gender: "Female", behaviour: .answersLate),
        PortalMember(
            name: "정푸루", birthDate: "19880214", bankCode: "005", bankName: "KEB하나은행",
            accountNumber: "2224444455605", loginName: "puru.jung", gender: "Male",
            behaviour: .answersWithServerError),
        PortalMember(
            name: "조동백", birthDate: "19950525", bankCode: "021", bankName: "신한은행",
            accountNumber: "10044444445", loginName: "dongbaek.cho", gender: "Male",
            behaviour: .answersUndecryptably),
        PortalMember(
            name: "최이음", birthDate: "19970911", bankCode: "031", bankName: "DGB대구은행",
            accountNumber: "505222222224", loginName: "ieum.choi", gender: "Male",
            behaviour: .answersWithUnknownCode),
        PortalMember(
            name: "추비즈", birthDate: "20020126", bankCode: "045", bankName: "새마을금고중앙회",
            accountNumber: "9002777777779", loginName: "biz.choo", gender: "Male"),
        PortalMember(
            name: "한배코", birthDate: "19800704", bankCode: "004", bankName: "KB국민은행",
            accountNumber: "3333015555556", loginName: "baeko.han", gender: "Male"),
    ]
}
